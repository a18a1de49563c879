import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { isOver, type Job } from './jobs';
import { timeLeft } from './timeLeft';

/** How far a job is, how long it may still take, why it waits, or what went wrong. */
export function JobProgress({ job, name }: { job: Job; name: string }) {
  const { t } = useTranslation();
  const { number, duration, ago } = useFormats();
  const left = timeLeft(job);
  const measured = job.progressTotal > 0;
  return (
    <>
      {!isOver(job) && measured && (
        <Progress
          mt="xs"
          value={(100 * job.progressCurrent) / job.progressTotal}
          aria-label={t('jobs.progressOf', { name })}
        />
      )}
      <Group gap="md" mt={4}>
        {measured && (
          <Text size="sm">
            {t('jobs.progress', { current: number(job.progressCurrent), total: number(job.progressTotal) })}
          </Text>
        )}
        {left !== undefined && <Text size="sm">{t('jobs.left', { time: duration(left) })}</Text>}
        {job.progressMessage && (
          <Text size="sm" c="dimmed">
            {job.progressMessage}
          </Text>
        )}
      </Group>
      {job.status === 'pending' && <Text size="sm">{t('jobs.waitsForTurn')}</Text>}
      {job.nextRetryAt && !isOver(job) && <Text size="sm">{t('jobs.triedAgain', { when: ago(job.nextRetryAt) })}</Text>}
      {job.errorMessage && (
        <Text size="sm" c={isOver(job) ? 'red' : undefined}>
          {job.errorMessage}
        </Text>
      )}
    </>
  );
}
