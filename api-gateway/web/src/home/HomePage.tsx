import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';

export default function HomePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.places.home')} lead={t('home.lead')}>
      {null}
    </Page>
  );
}
