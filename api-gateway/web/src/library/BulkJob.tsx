import { Anchor, Group, Progress, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/format';
import { done } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { type Action, useRunningJob } from './bulk';
import type { Kind } from './view';

/** How far a job for many items is; says so when it has ended, unless some of them failed: then that stays to be read. */
export function BulkJob({
  job: id,
  action,
  kind,
  onEnd,
}: {
  job: number;
  action: Action;
  kind: Kind;
  onEnd: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const job = useRunningJob(id);
  const ended = job.data?.completedAt !== undefined;
  const well = job.data?.status === 'completed' && !job.data.errorMessage;
  const total = job.data?.progressTotal ?? 0;
  const current = job.data?.progressCurrent ?? 0;
  useEffect(() => {
    if (!ended) {
      return;
    }
    void client.invalidateQueries({ queryKey: ['items'], refetchType: 'active' });
    if (well) {
      done(
        t(`library.bulk.done.${action}`, {
          count: total,
          shown: formats.number(total),
          kind: t(`library.kinds.${kind}`),
        }),
      );
      onEnd();
    }
    // Said once, when it ends.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ended]);
  if (job.error) {
    return <Trouble error={job.error} again={() => void job.refetch()} />;
  }
  return (
    <Group gap="sm">
      <Progress
        value={total ? (100 * current) / total : 0}
        flex="1 1 160px"
        aria-label={t('library.bulk.progress')}
        color={ended ? 'red' : 'marquee'}
      />
      <Text size="sm" role="status">
        {ended
          ? (job.data?.errorMessage ?? job.data?.progressMessage)
          : t('library.bulk.items', { current: formats.number(current), total: formats.number(total) })}
      </Text>
      <Anchor component={Link} to="/jobs" size="sm">
        {t('library.bulk.job')}
      </Anchor>
    </Group>
  );
}
