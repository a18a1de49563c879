import { Group, Text } from '@mantine/core';
import { IconCloudUp, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Poster } from '../parts/Poster';
import classes from './ItemGrid.module.css';
import { nameOf, type Row } from './rows';
import { SelectBox } from './SelectBox';
import type { Selection } from './selection';

export function GridCard({ row, index, selection }: { row: Row; index: number; selection: Selection | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <Link to={`/items/${row.id}`} className={classes.link}>
        <Poster url={row.posterUrl} title={row.title} shape={row.kind === 'episode' ? 'still' : 'poster'} />
        <Text size="sm" fw={500} truncate mt={4}>
          {nameOf(row)}
        </Text>
      </Link>
      <Group gap={4} justify="space-between" wrap="nowrap">
        <Text size="xs" c="dimmed" truncate>
          {row.year ?? t(`items.state.${row.state as 'discovered'}`)}
        </Text>
        <Group gap={4} wrap="nowrap">
          {row.locked && <IconLock size={14} role="img" aria-label={t('items.locked')} />}
          {row.hasUnpublishedChanges && <IconCloudUp size={14} role="img" aria-label={t('items.unpublished')} />}
        </Group>
      </Group>
      {selection && (
        <div className={classes.select}>
          <SelectBox row={row} index={index} selection={selection} />
        </div>
      )}
    </>
  );
}
