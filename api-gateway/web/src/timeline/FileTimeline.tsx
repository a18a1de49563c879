import { Alert, Anchor, Stack, Text, Timeline } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import { useFormats } from '../i18n/format';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';

/** How a file got here, step by step, and what it waits for. */
export function FileTimeline({ file }: { file: number }) {
  const { t } = useTranslation();
  const { ago, dateTime } = useFormats();
  const timeline = useQuery({
    queryKey: ['files', 'timeline', file],
    queryFn: () => answer(api.GET('/api/v1/files/{id}/timeline', { params: { path: { id: file } } })),
  });
  if (timeline.isError) {
    return <Trouble error={timeline.error} again={() => void timeline.refetch()} />;
  }
  if (!timeline.data) {
    return <Waiting what={t('timeline.looking')} />;
  }
  const { entries, waitingFor } = timeline.data;
  return (
    <Stack>
      {waitingFor.by && (
        <Alert icon={<IconHourglass aria-hidden />} title={t('timeline.waitsFor', { by: waitingFor.by })}>
          {waitingFor.why}
        </Alert>
      )}
      <Timeline bulletSize={14} lineWidth={2} active={entries.length}>
        {entries.map((entry) => (
          <Timeline.Item key={`${entry.sequence}-${entry.itemId ?? ''}`} title={<Text size="sm">{entry.summary}</Text>}>
            <Text size="xs" c="dimmed" title={dateTime(entry.at)}>
              {ago(entry.at)} · {entry.name} ·{' '}
              <Anchor inherit component={Link} to={`/activity?correlation=${entry.correlationId}`}>
                {t('timeline.together')}
              </Anchor>
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Stack>
  );
}
