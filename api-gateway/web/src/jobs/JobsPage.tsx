import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../parts/Page';
import { DeadLetters } from './DeadLetters';
import { JobList } from './JobList';
import { Lanes } from './Lanes';
import { Schedules } from './Schedules';

const VIEWS = { list: JobList, lanes: Lanes, deadLetters: DeadLetters, schedules: Schedules };
type View = keyof typeof VIEWS;

export default function JobsPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const asked = address.get('view');
  const view: View = asked !== null && asked in VIEWS ? (asked as View) : 'list';
  const Shown = VIEWS[view];
  return (
    <Page title={t('shell.places.jobs')} lead={t('jobs.lead')}>
      <Tabs value={view} onChange={(value) => setAddress(value && value !== 'list' ? { view: value } : {})}>
        <Tabs.List aria-label={t('shell.places.jobs')}>
          {(Object.keys(VIEWS) as View[]).map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`jobs.views.${each}`)}
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
