import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from './columns';
import classes from './ItemTable.module.css';
import type { ListProps } from './list';

/** A column's name; a button where the list can be sorted by it, in turn one way and the other. */
export function Heading({
  name,
  sort,
  narrow,
  view,
  change,
}: Pick<Column, 'name' | 'sort' | 'narrow'> & Pick<ListProps, 'view' | 'change'>) {
  const { t } = useTranslation();
  const sorted = sort !== undefined && (view.sort ?? (view.q ? undefined : 'title')) === sort;
  const descending = view.order === 'desc';
  const Arrow = descending ? IconChevronDown : IconChevronUp;
  return (
    <Text
      component="div"
      role="columnheader"
      size="sm"
      fw={600}
      aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
      {...(!narrow && { visibleFrom: 'sm' })}
    >
      {sort ? (
        <UnstyledButton
          className={classes.sort}
          onClick={() => change({ sort, order: sorted && !descending ? 'desc' : 'asc' })}
        >
          {t(`library.columns.${name}`)}
          {sorted && <Arrow size={16} aria-hidden />}
        </UnstyledButton>
      ) : (
        t(`library.columns.${name}`)
      )}
    </Text>
  );
}
