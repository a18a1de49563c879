import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';

export default function TargetsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.places.targets')} lead={t('targets.lead')}>
      {null}
    </Page>
  );
}
