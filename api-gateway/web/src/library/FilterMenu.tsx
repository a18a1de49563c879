import { Badge, Button, NativeSelect, Popover, SimpleGrid } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLibraries } from '../libraries/libraries';
import { FilterText } from './FilterText';
import type { ToolbarProps } from './Toolbar';
import { type FilterName, FILTERS } from './view';

const STATES = ['discovered', 'identified', 'enriched', 'published'] as const;
const RESOLUTIONS = ['2160p', '1080p', '720p', '576p', '480p'] as const;
const MISSING = {
  movies: ['poster', 'fanart', 'clearlogo'],
  series: ['poster', 'fanart', 'clearlogo'],
  episodes: ['thumb'],
} as const;
const DAYS = ['1', '7', '30', '365'] as const;

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
  const yesNo = (name: 'hasUnpublishedChanges' | 'edited' | 'locked') =>
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
          {yesNo('locked')}
          {choice(
            'missingArtwork',
            t('library.filters.missingArtwork'),
            MISSING[view.kind].map((value) => ({ value, label: t(`artwork.${value}`) })),
          )}
          {choice(
            'resolution',
            t('library.filters.resolution'),
            RESOLUTIONS.map((value) => ({ value, label: value })),
          )}
          <FilterText name="language" hint={t('library.filters.languageHint')} view={view} change={change} />
          {choice(
            'libraryId',
            t('library.filters.libraryId'),
            libraries.map(({ id, name }) => ({ value: String(id), label: name })),
          )}
          {choice(
            'added',
            t('library.filters.added'),
            DAYS.map((value) => ({ value, label: t('library.filters.days', { count: Number(value) }) })),
          )}
          <FilterText name="genre" view={view} change={change} />
          <FilterText name="yearFrom" view={view} change={change} />
          <FilterText name="yearTo" view={view} change={change} />
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
