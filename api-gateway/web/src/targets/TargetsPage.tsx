import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';
import { Sections } from '../parts/Sections';
import { DeliveryLog } from './DeliveryLog';
import { TargetList } from './TargetList';

const SECTIONS = { players: TargetList, deliveries: DeliveryLog };

export default function TargetsPage() {
  const { t } = useTranslation();
  const title = t('shell.places.targets');
  return (
    <Page title={title} lead={t('targets.lead')}>
      <Sections at="/targets" name={title} sections={SECTIONS} label={(section) => t(`targets.views.${section}`)} />
    </Page>
  );
}
