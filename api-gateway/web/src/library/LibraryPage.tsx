import { Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { Nothing } from '../parts/Nothing';
import { Page } from '../parts/Page';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { useMay } from '../session/session';
import { BulkBar } from './BulkBar';
import { ItemGrid } from './ItemGrid';
import { ItemTable } from './ItemTable';
import { useHead } from './rows';
import { useSelection } from './selection';
import { Toolbar } from './Toolbar';
import { queryOf, useView } from './view';

export default function LibraryPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { view, words, change, show } = useView();
  const list = useMemo(() => ({ kind: view.kind, query: queryOf(view) }), [view]);
  const head = useHead(list);
  const total = head.data?.total ?? 0;
  const narrowed = view.q !== '' || Object.keys(view.filters).length > 0;
  const selection = useSelection(list, words);
  const mayChange = useMay('editor');
  const Items = view.layout === 'grid' ? ItemGrid : ItemTable;
  return (
    <Page title={t('shell.places.library')}>
      <Toolbar view={view} words={words} change={change} show={show} />
      <Group gap="md">
        <Text size="sm" c="dimmed" role="status">
          {head.data && t('library.count', { count: total, shown: formats.number(total) })}
        </Text>
        {total > 0 && mayChange && <BulkBar list={list} total={total} selection={selection} />}
      </Group>
      {head.error && <Trouble error={head.error} again={() => void head.refetch()} />}
      {head.isPending && <Waiting what={t('library.waiting')} />}
      {head.data && total === 0 && (
        <Nothing
          title={t(narrowed ? 'library.noMatch' : 'library.empty')}
          text={t(narrowed ? 'library.noMatchText' : 'library.emptyText')}
        />
      )}
      {total > 0 && (
        <Items
          view={view}
          list={list}
          words={words}
          total={total}
          change={change}
          selection={mayChange ? selection : undefined}
        />
      )}
    </Page>
  );
}
