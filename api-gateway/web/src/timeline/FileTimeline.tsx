import { Alert, Anchor, Text, Timeline } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import { useFormats } from '../i18n/format';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';

const COLORS: Record<string, string> = { failed: 'red', held: 'orange' };

/** How a file got to the players, and where it waits if it did not yet. */
export function FileTimeline({ file }: { file: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const timeline = useQuery({
    queryKey: ['files', file, 'timeline'],
    queryFn: () => answer(api.GET('/api/v1/files/{id}/timeline', { params: { path: { id: file } } })),
  });
  if (timeline.error) {
    return <Trouble error={timeline.error} again={() => void timeline.refetch()} />;
  }
  if (!timeline.data) {
    return <Waiting what={t('timeline.waiting')} />;
  }
  const { entries, waitingFor } = timeline.data;
  return (
    <>
      {waitingFor?.by && (
        <Alert color="orange" icon={<IconHourglass aria-hidden />}>
          {t('timeline.waitsFor', { by: waitingFor.by, why: waitingFor.why })}
        </Alert>
      )}
      {entries.length === 0 && <Nothing title={t('timeline.none')} text={t('timeline.noneText')} />}
      <Timeline bulletSize={14} lineWidth={2} active={entries.length} role="list">
        {entries.map((entry) => (
          <Timeline.Item
            key={`${entry.sequence}-${entry.itemId ?? ''}`}
            role="listitem"
            color={COLORS[entry.outcome ?? ''] ?? 'teal'}
            title={t(`timeline.names.${entry.name.replace('.', '_') as 'file_discovered'}`, {
              defaultValue: entry.name,
            })}
          >
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {entry.summary}
            </Text>
            <Text size="xs" c="dimmed">
              {formats.date(entry.at)}, {formats.time(entry.at)} ·{' '}
              <Anchor inherit underline="always" component={Link} to={`/activity?correlation=${entry.correlationId}`}>
                {t('timeline.together')}
              </Anchor>
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </>
  );
}
