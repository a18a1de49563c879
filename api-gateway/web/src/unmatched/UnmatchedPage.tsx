import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';

export default function UnmatchedPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.places.unmatched')} lead={t('unmatched.lead')}>
      {null}
    </Page>
  );
}
