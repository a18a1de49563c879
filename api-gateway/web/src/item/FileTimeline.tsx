import { Alert, Text, Timeline } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { useTimeline } from './files';

const COLORS: Record<string, string> = { failed: 'red', held: 'orange' };

/** How a file got to the players, and where it waits if it did not yet. */
export function FileTimeline({ file }: { file: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const timeline = useTimeline(file);
  if (timeline.error) {
    return <Trouble error={timeline.error} again={() => void timeline.refetch()} />;
  }
  if (!timeline.data) {
    return <Waiting what={t('item.timeline.waiting')} />;
  }
  const { entries, waitingFor } = timeline.data;
  return (
    <>
      {waitingFor?.by && (
        <Alert color="orange" icon={<IconHourglass aria-hidden />}>
          {t('item.timeline.waitsFor', { by: waitingFor.by, why: waitingFor.why })}
        </Alert>
      )}
      {entries.length === 0 && <Nothing title={t('item.timeline.none')} text={t('item.timeline.noneText')} />}
      <Timeline bulletSize={14} lineWidth={2} active={entries.length} role="list">
        {entries.map((entry) => (
          <Timeline.Item
            key={entry.sequence}
            role="listitem"
            color={COLORS[entry.outcome ?? ''] ?? 'teal'}
            title={t(`item.timeline.names.${entry.name.replace('.', '_') as 'file_discovered'}`, {
              defaultValue: entry.name,
            })}
          >
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {entry.summary}
            </Text>
            <Text size="xs" c="dimmed">
              {formats.date(entry.at)}, {formats.time(entry.at)}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </>
  );
}
