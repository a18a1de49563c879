import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';
import { Figures } from './Figures';
import { LatelyAdded } from './LatelyAdded';
import { NeedsYou } from './NeedsYou';
import { Running } from './Running';

export default function HomePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.places.home')} lead={t('home.lead')}>
      <Stack gap="xl">
        <Figures />
        <NeedsYou />
        <Running />
        <LatelyAdded kind="movies" />
        <LatelyAdded kind="series" />
      </Stack>
    </Page>
  );
}
