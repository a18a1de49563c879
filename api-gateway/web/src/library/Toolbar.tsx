import { CloseButton, Group, SegmentedControl, TextInput } from '@mantine/core';
import { IconLayoutGrid, IconList, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterMenu } from './FilterMenu';
import { SavedViews } from './SavedViews';
import { type Change, KINDS, type View } from './view';

/** Between the last letter and the search. */
const PAUSE = 150;

export interface ToolbarProps {
  view: View;
  words: string;
  change: (changes: Change) => void;
  show: (words: string) => void;
}

export function Toolbar({ view, words, change, show }: ToolbarProps) {
  const { t } = useTranslation();
  return (
    <Group gap="sm">
      <SegmentedControl
        aria-label={t('library.kind')}
        value={view.kind}
        onChange={(kind) => change({ kind, sort: undefined, order: undefined, seriesId: undefined })}
        data={KINDS.map((value) => ({ value, label: t(`library.kinds.${value}`) }))}
      />
      <Search q={view.q} change={change} />
      <FilterMenu view={view} change={change} />
      <SavedViews words={words} show={show} />
      <SegmentedControl
        aria-label={t('library.layout')}
        value={view.layout}
        onChange={(layout) => change({ layout })}
        data={[
          { value: 'grid', label: <IconLayoutGrid size={18} role="img" aria-label={t('library.grid')} /> },
          { value: 'table', label: <IconList size={18} role="img" aria-label={t('library.table')} /> },
        ]}
      />
    </Group>
  );
}

function Search({ q, change }: { q: string; change: ToolbarProps['change'] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  useEffect(() => {
    if (typed === q) {
      return;
    }
    const soon = setTimeout(() => change({ q: typed, sort: undefined, order: undefined }), PAUSE);
    return () => clearTimeout(soon);
  }, [typed, q, change]);
  return (
    <TextInput
      type="search"
      flex="1 1 200px"
      aria-label={t('library.search')}
      placeholder={t('library.search')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed && <CloseButton size="sm" aria-label={t('library.clearSearch')} onClick={() => setTyped('')} />
      }
      maxLength={200}
    />
  );
}
