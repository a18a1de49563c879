import { Alert, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { PlannedChanges } from './PlannedChanges';
import { usePlan } from './publishing';
import type { Item } from './queries';

/** What publishing will write, library by library. */
export function Plan({ item }: { item: Item }) {
  const { t } = useTranslation();
  const plan = usePlan(item.id);
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('item.plan.title')}
      </Title>
      {plan.error && <Trouble error={plan.error} again={() => void plan.refetch()} />}
      {plan.isPending && <Waiting what={t('item.plan.waiting')} />}
      {plan.data?.libraries.length === 0 && <Nothing title={t('item.plan.none')} text={t('item.plan.noneText')} />}
      {plan.data?.libraries.map((place) => (
        <Stack key={place.libraryId} gap="xs">
          <Text size="sm" fw={600}>
            {place.library}
          </Text>
          {place.problem && <Alert color="red">{place.problem}</Alert>}
          <PlannedChanges changes={place.changes ?? []} />
        </Stack>
      ))}
    </Stack>
  );
}
