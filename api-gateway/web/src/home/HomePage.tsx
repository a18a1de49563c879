import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';
import { Figures } from './Figures';

export default function HomePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.places.home')} lead={t('home.lead')}>
      <Figures />
    </Page>
  );
}
