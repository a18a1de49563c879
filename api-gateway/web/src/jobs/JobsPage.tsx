import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';

export default function JobsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.places.jobs')} lead={t('jobs.lead')}>
      {null}
    </Page>
  );
}
