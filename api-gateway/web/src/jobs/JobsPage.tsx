import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';
import { Sections } from '../parts/Sections';
import { DeadLetters } from './DeadLetters';
import { JobList } from './JobList';
import { Lanes } from './Lanes';
import { Schedules } from './Schedules';

const SECTIONS = { list: JobList, lanes: Lanes, 'dead-letters': DeadLetters, schedules: Schedules };

export default function JobsPage() {
  const { t } = useTranslation();
  const title = t('shell.places.jobs');
  return (
    <Page title={title} lead={t('jobs.lead')}>
      <Sections at="/jobs" name={title} sections={SECTIONS} label={(section) => t(`jobs.views.${section}`)} />
    </Page>
  );
}
