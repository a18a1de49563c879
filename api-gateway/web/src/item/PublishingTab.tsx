import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { useSourceName } from '../i18n/sources';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { Plan } from './Plan';
import { usePublishLog } from './publishing';
import type { Item } from './queries';

const COLORS: Record<string, string> = { written: 'teal', unchanged: 'gray', held: 'orange', failed: 'red' };

/** What was published when and by whom. */
export function PublishingTab({ item }: { item: Item }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const source = useSourceName();
  const log = usePublishLog(item.id);
  return (
    <Stack>
      <Plan item={item} />
      <Title order={2} size="h4">
        {t('item.log.title')}
      </Title>
      {log.error && <Trouble error={log.error} again={() => void log.refetch()} />}
      {log.isPending && <Waiting what={t('item.log.waiting')} />}
      {log.data?.length === 0 && <Nothing title={t('item.log.none')} text={t('item.log.noneText')} />}
      {log.data?.map((entry) => (
        <Group key={entry.id} gap="xs">
          <Badge variant="light" color={COLORS[entry.outcome.toLowerCase()] ?? 'gray'}>
            {t(`item.log.outcomes.${entry.outcome.toLowerCase() as 'written'}`, { defaultValue: entry.outcome })}
          </Badge>
          <Text size="sm">
            {t('item.fields.from', { who: source(entry.publishedBy), when: formats.dateTime(entry.publishedAt) })}
          </Text>
          {entry.reason && (
            <Text size="sm" c="dimmed">
              {entry.reason}
            </Text>
          )}
        </Group>
      ))}
    </Stack>
  );
}
