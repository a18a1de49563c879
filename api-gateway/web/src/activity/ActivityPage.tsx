import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';

export default function ActivityPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.places.activity')} lead={t('activity.lead')}>
      {null}
    </Page>
  );
}
