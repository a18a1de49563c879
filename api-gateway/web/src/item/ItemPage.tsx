import { Button, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { Problem } from '../api/problem';
import { Nothing } from '../parts/Nothing';
import { Page } from '../parts/Page';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { ArtworkTab } from './ArtworkTab';
import { EpisodesTab } from './EpisodesTab';
import { FieldsTab } from './FieldsTab';
import { FilesTab } from './FilesTab';
import { ItemActions } from './ItemActions';
import { ItemHead } from './ItemHead';
import { PublishingTab } from './PublishingTab';
import { type Item, useItem } from './queries';

const TABS = {
  episodes: EpisodesTab,
  fields: FieldsTab,
  artwork: ArtworkTab,
  files: FilesTab,
  publishing: PublishingTab,
};
type Tab = keyof typeof TABS;

export default function ItemPage() {
  const { t } = useTranslation();
  const id = Number(useParams().id);
  const item = useItem(id);
  if (!Number.isSafeInteger(id) || id < 1) {
    return <Nothing title={t('shell.noPage')} text={t('shell.noPageText')} />;
  }
  const gone = item.error instanceof Problem && item.error.status === 404;
  return (
    <Page title={item.data?.title ?? t('item.title')} actions={item.data && <ItemActions item={item.data} />}>
      {gone && (
        <Nothing title={t('item.unknown')} text={t('item.unknownText')}>
          <Button component={Link} to="/library" variant="default">
            {t('item.toLibrary')}
          </Button>
        </Nothing>
      )}
      {item.error && !gone && <Trouble error={item.error} again={() => void item.refetch()} />}
      {item.isPending && <Waiting what={t('item.waiting')} />}
      {item.data && (
        <>
          <ItemHead item={item.data} />
          <ItemTabs key={id} item={item.data} />
        </>
      )}
    </Page>
  );
}

/** What there is to know of it; which of it is shown stands in the address. */
function ItemTabs({ item }: { item: Item }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const others = item.kind === 'series' || item.kind === 'season';
  const names = (Object.keys(TABS) as Tab[]).filter((name) => name !== (others ? 'files' : 'episodes'));
  const shown = names.find((name) => name === address.get('tab')) ?? names[0] ?? 'fields';
  const Shown = TABS[shown];
  return (
    <Tabs value={shown} onChange={(tab) => setAddress(tab ? { tab } : {}, { replace: true })} keepMounted={false}>
      <Tabs.List mb="md">
        {names.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`item.tabs.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={shown}>
        <Shown item={item} />
      </Tabs.Panel>
    </Tabs>
  );
}
