import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';

export default function ItemPage() {
  const { t } = useTranslation();
  return <Page title={t('item.title')}>{null}</Page>;
}
