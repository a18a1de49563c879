import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';

export default function SetupPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('setup.title')} lead={t('setup.lead')}>
      {null}
    </Page>
  );
}
