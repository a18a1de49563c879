import { Alert, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { NfoDiff } from './NfoDiff';
import { usePlan } from './publishing';
import type { Item } from './queries';

const COLORS: Record<string, string> = {
  write: 'teal',
  replace: 'orange',
  remove: 'red',
  put_back: 'blue',
  keep: 'gray',
  unchanged: 'gray',
};

/** What publishing will write, file by file; of an NFO line by line. */
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
          {place.changes?.map((change) => (
            <div key={change.path}>
              <Group gap="xs" wrap="nowrap" align="flex-start">
                <Badge variant="light" color={COLORS[change.action] ?? 'gray'} flex="none">
                  {t(`item.plan.actions.${change.action}`)}
                </Badge>
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {change.path}
                  {change.reason && ` (${change.reason})`}
                </Text>
              </Group>
              {change.texts && change.texts.before !== change.texts.after && <NfoDiff texts={change.texts} />}
            </div>
          ))}
        </Stack>
      ))}
    </Stack>
  );
}
