import { Anchor, Badge, Button, Card, Code, Collapse, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/format';
import { useLibraries } from '../libraries/libraries';
import { May } from '../session/May';
import { isOver, type Job, type Status, useCancelJob, useRetryJob } from './jobs';
import { JobProgress } from './JobProgress';
import { useJobName } from './names';
import styles from './jobs.module.css';

const COLORS: Record<Status, string> = {
  processing: 'blue',
  waiting: 'yellow',
  pending: 'gray',
  failed: 'red',
  completed: 'teal',
  cancelled: 'gray',
  duplicate: 'gray',
  unknown: 'orange',
};

/** A job: what it is, how far it is or why it waits, and what can be done about it. */
export function JobCard({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { ago, dateTime } = useFormats();
  const name = useJobName();
  const [opened, opening] = useDisclosure(false);
  const cancel = useCancelJob();
  const retry = useRetryJob();
  const payload = job.payload as Record<string, unknown>;
  const library = useLibraries().data?.find(({ id }) => id === payload.libraryId);
  const folder = worded(payload.folder);
  const target = worded(payload.target);
  const known = job.status in COLORS;
  const about = { name: name(job.type), id: job.id };
  return (
    <Card component="li" withBorder padding="sm" className={styles.card}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="xs">
          <Text fw={600}>{name(job.type)}</Text>
          <Badge variant="light" color={known ? COLORS[job.status as Status] : 'gray'}>
            {known ? t(`jobs.statuses.${job.status as Status}`) : job.status}
          </Badge>
          {job.cancelledAt && !isOver(job) && (
            <Badge variant="light" color="yellow">
              {t('jobs.stopping')}
            </Badge>
          )}
          <Text size="xs" c="dimmed" title={dateTime(job.createdAt)}>
            {[library?.name, target, `#${job.id}`, ago(job.createdAt)].filter(Boolean).join(' · ')}
          </Text>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <May role="editor">
            {!isOver(job) && job.cancellable && !job.cancelledAt && (
              <Button
                size="compact-sm"
                variant="default"
                loading={cancel.isPending}
                onClick={() => cancel.mutate(job.id)}
                aria-label={t('jobs.cancelNamed', about)}
              >
                {t('jobs.cancel')}
              </Button>
            )}
            {job.status === 'failed' && (
              <Button
                size="compact-sm"
                variant="default"
                loading={retry.isPending}
                onClick={() => retry.mutate(job.id)}
                aria-label={t('jobs.retryNamed', about)}
              >
                {t('jobs.retry')}
              </Button>
            )}
          </May>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={opening.toggle}
            aria-expanded={opened}
            aria-label={t('jobs.detailsNamed', about)}
          >
            {t('jobs.details')}
          </Button>
        </Group>
      </Group>
      {folder && <Text size="sm">{folder}</Text>}
      <JobProgress job={job} name={name(job.type)} />
      <Collapse expanded={opened}>
        <Group gap="lg" mt="xs">
          {job.startedAt && <Text size="sm">{t('jobs.started', { at: dateTime(job.startedAt) })}</Text>}
          {job.completedAt && <Text size="sm">{t('jobs.ended', { at: dateTime(job.completedAt) })}</Text>}
          <Text size="sm">{t('jobs.tries', { number: job.retryCount, most: job.maxRetries })}</Text>
          {job.correlationId && (
            <Anchor size="sm" component={Link} to={`/activity?correlation=${job.correlationId}`}>
              {t('jobs.followed')}
            </Anchor>
          )}
        </Group>
        <Code block mt="xs">
          {JSON.stringify(job.payload, null, 2)}
        </Code>
      </Collapse>
    </Card>
  );
}

/** What a job is about is told by its type: only what is text is shown. */
function worded(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
