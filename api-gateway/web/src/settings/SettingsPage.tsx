import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';

export default function SettingsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.places.settings')} lead={t('settings.lead')}>
      {null}
    </Page>
  );
}
