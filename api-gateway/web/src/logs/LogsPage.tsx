import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';

export default function LogsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.places.logs')} lead={t('logs.lead')}>
      {null}
    </Page>
  );
}
