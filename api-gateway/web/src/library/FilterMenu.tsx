import { Badge, Button, NativeSelect, Popover, SimpleGrid, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLibraries } from '../libraries/libraries';
import type { ToolbarProps } from './Toolbar';
import { type FilterName, FILTERS } from './view';

const STATES = ['discovered', 'identified', 'enriched', 'published'] as const;

/** Everything the list can be narrowed by; how many of them do shows on the button. */
export function FilterMenu({ view, change }: Pick<ToolbarProps, 'view' | 'change'>) {
  const { t } = useTranslation();
  const libraries = useLibraries().data ?? [];
  const used = Object.keys(view.filters).length;
  const any = { value: '', label: t('library.filters.any') };
  const choice = (name: FilterName, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={view.filters[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      data={[any, ...data]}
    />
  );
  const yesNo = (name: 'hasUnpublishedChanges' | 'edited') =>
    choice(name, t(`library.filters.${name}`), [
      { value: 'true', label: t('library.filters.yes') },
      { value: 'false', label: t('library.filters.no') },
    ]);
  return (
    <Popover position="bottom-end" width={420} withArrow trapFocus>
      <Popover.Target>
        <Button
          variant={used ? 'light' : 'default'}
          leftSection={<IconFilter size={16} aria-hidden />}
          rightSection={used > 0 && <Badge circle>{used}</Badge>}
        >
          {t('library.filters.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw="94vw">
        <SimpleGrid cols={2} spacing="sm">
          {choice(
            'state',
            t('library.filters.state'),
            STATES.map((value) => ({ value, label: t(`items.state.${value}`) })),
          )}
          {yesNo('hasUnpublishedChanges')}
          {yesNo('edited')}
          {choice(
            'libraryId',
            t('library.filters.libraryId'),
            libraries.map(({ id, name }) => ({ value: String(id), label: name })),
          )}
          <TextInput
            label={t('library.filters.genre')}
            value={view.filters.genre ?? ''}
            onChange={(event) => change({ genre: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Button
          mt="md"
          variant="subtle"
          size="xs"
          disabled={used === 0}
          onClick={() => change(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}
        >
          {t('library.filters.clear')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
