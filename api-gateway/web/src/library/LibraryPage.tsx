import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';

export default function LibraryPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.places.library')} lead={t('library.lead')}>
      {null}
    </Page>
  );
}
