import { Badge, Button, Card, Code, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { May } from '../session/May';
import styles from './jobs.module.css';
import { ScheduleForm } from './ScheduleForm';
import { type Schedule, useRunSchedule } from './regularly';

/** Regular work: when it ran, how that went, when it runs next; now, or otherwise. */
export function ScheduleCard({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const { ago, dateTime } = useFormats();
  const [editing, { open, close }] = useDisclosure(false);
  const run = useRunSchedule(schedule.name);
  const title = t(`jobs.schedules.names.${schedule.name as 'cleanup'}`, { defaultValue: schedule.name });
  const about = { name: title };
  return (
    <Card component="li" withBorder padding="sm" className={styles.card}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Text fw={600}>{title}</Text>
            <Badge variant="light" color={schedule.enabled ? 'teal' : 'gray'}>
              {t(schedule.enabled ? 'jobs.schedules.on' : 'jobs.schedules.off')}
            </Badge>
          </Group>
          <Text size="sm">
            <Code>{schedule.cron}</Code> · {schedule.timezone}
          </Text>
          <Group gap="md">
            {schedule.enabled && schedule.nextRun && (
              <Text size="sm" title={dateTime(schedule.nextRun)}>
                {t('jobs.schedules.next', { when: ago(schedule.nextRun) })}
              </Text>
            )}
            <Text size="sm" c="dimmed" title={schedule.lastRun && dateTime(schedule.lastRun)}>
              {schedule.lastRun ? t('jobs.schedules.last', { when: ago(schedule.lastRun) }) : t('jobs.schedules.never')}
            </Text>
          </Group>
        </div>
        <May role="admin">
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="default"
              loading={run.isPending}
              onClick={() => run.mutate()}
              aria-label={t('jobs.schedules.runNamed', about)}
            >
              {t('jobs.schedules.run')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={open}
              aria-label={t('jobs.schedules.editNamed', about)}
            >
              {t('parts.edit')}
            </Button>
          </Group>
          <ScheduleForm schedule={schedule} title={title} opened={editing} close={close} />
        </May>
      </Group>
    </Card>
  );
}
