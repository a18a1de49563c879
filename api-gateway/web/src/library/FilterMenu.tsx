import { Badge, Button, NativeSelect, Popover, SimpleGrid } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLibraries } from '../libraries/libraries';
import { useChoices } from './choices';
import { FilterText } from './FilterText';
import type { ToolbarProps } from './Toolbar';
import { type FilterName, FILTERS } from './view';

const MISSING = {
  movies: ['poster', 'fanart', 'clearlogo'],
  series: ['poster', 'fanart', 'clearlogo'],
  episodes: ['thumb'],
} as const;
const DAYS = ['1', '7', '30', '365'] as const;

/** Everything the list can be narrowed by; how many of them do shows on the button. */
export function FilterMenu({ view, change }: Pick<ToolbarProps, 'view' | 'change'>) {
  const { t } = useTranslation();
  const used = Object.keys(view.filters).length;
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
      <Popover.Dropdown maw="94vw" aria-label={t('library.filters.title')}>
        <Filters view={view} change={change} />
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

function Filters({ view, change }: Pick<ToolbarProps, 'view' | 'change'>) {
  const { t } = useTranslation();
  const libraries = useLibraries().data ?? [];
  const choices = useChoices(view.kind);
  const choice = (name: FilterName, data: { value: string; label: string }[]) => {
    const chosen = view.filters[name] ?? '';
    const unknown = chosen !== '' && !data.some(({ value }) => value === chosen);
    return (
      <NativeSelect
        label={t(`library.filters.${name as 'state'}`)}
        value={chosen}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
        data={[
          { value: '', label: t('library.filters.any') },
          ...(unknown ? [{ value: chosen, label: chosen }] : []),
          ...data,
        ]}
      />
    );
  };
  const yesNo = (name: 'hasUnpublishedChanges' | 'edited' | 'locked') =>
    choice(name, [
      { value: 'true', label: t('library.filters.yes') },
      { value: 'false', label: t('library.filters.no') },
    ]);
  return (
    <SimpleGrid cols={2} spacing="sm">
      {choice('state', choices.states)}
      {yesNo('hasUnpublishedChanges')}
      {yesNo('edited')}
      {yesNo('locked')}
      {choice(
        'missingArtwork',
        MISSING[view.kind].map((value) => ({ value, label: t(`artwork.${value}`) })),
      )}
      {choice('resolution', choices.resolutions)}
      {choice('language', choices.languages)}
      {choice(
        'libraryId',
        libraries.map(({ id, name }) => ({ value: String(id), label: name })),
      )}
      {choice(
        'added',
        DAYS.map((value) => ({ value, label: t('library.filters.days', { count: Number(value) }) })),
      )}
      {choice('genre', choices.genres)}
      <FilterText name="yearFrom" view={view} change={change} />
      <FilterText name="yearTo" view={view} change={change} />
    </SimpleGrid>
  );
}
