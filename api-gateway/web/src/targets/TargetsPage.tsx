import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../parts/Page';
import { DeliveryLog } from './DeliveryLog';
import { TargetList } from './TargetList';

const VIEWS = { players: TargetList, deliveries: DeliveryLog };
type View = keyof typeof VIEWS;

export default function TargetsPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const view: View = address.get('view') === 'deliveries' ? 'deliveries' : 'players';
  const Shown = VIEWS[view];
  return (
    <Page title={t('shell.places.targets')} lead={t('targets.lead')}>
      <Tabs value={view} onChange={(value) => setAddress(value === 'deliveries' ? { view: value } : {})}>
        <Tabs.List aria-label={t('shell.places.targets')}>
          {(Object.keys(VIEWS) as View[]).map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`targets.views.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view} pt="md">
          <Shown />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
