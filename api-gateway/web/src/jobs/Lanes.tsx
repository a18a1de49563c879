import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { May } from '../session/May';
import styles from './jobs.module.css';
import { type Lane, useLanes, usePauseLane } from './lanes';
import type { Service } from './letters';

/** What waits for each service, by how urgent it is; a lane can be stopped and started. */
export function Lanes() {
  const { t } = useTranslation();
  const services = useLanes();
  return (
    <Stack>
      <Text c="dimmed">{t('jobs.lanes.text')}</Text>
      {services.map(({ service, data, error, refetch }) => (
        <section key={service} aria-label={service}>
          <Title order={2} size="h4" mb="xs">
            {service}
          </Title>
          {error && <Trouble error={error} again={() => void refetch()} />}
          {!error && !data && <Waiting what={t('jobs.lanes.looking')} />}
          <Stack component="ul" gap="xs" p={0} m={0}>
            {data?.map((lane) => (
              <LaneRow key={lane.lane} service={service} lane={lane} />
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

function LaneRow({ service, lane }: { service: Service; lane: Lane }) {
  const { t } = useTranslation();
  const { number, ago } = useFormats();
  const pause = usePauseLane(service, lane.lane);
  const about = { lane: t(`jobs.lanes.names.${lane.lane}`), service };
  return (
    <Card component="li" withBorder padding="xs" className={styles.card}>
      <Group justify="space-between">
        <Group gap="sm">
          <Text fw={500} miw={80}>
            {about.lane}
          </Text>
          <Text size="sm">{t('jobs.lanes.waiting', { count: lane.waiting, number: number(lane.waiting) })}</Text>
          {lane.paused && (
            <Badge variant="default" tt="none">
              {t('jobs.lanes.paused', { by: lane.pausedBy ?? '', when: lane.pausedAt ? ago(lane.pausedAt) : '' })}
            </Badge>
          )}
        </Group>
        <May role="editor">
          <Button
            size="compact-sm"
            variant={lane.paused ? 'filled' : 'default'}
            loading={pause.isPending}
            onClick={() => pause.mutate(!lane.paused)}
            aria-label={t(lane.paused ? 'jobs.lanes.resumeNamed' : 'jobs.lanes.pauseNamed', about)}
          >
            {t(lane.paused ? 'jobs.lanes.resume' : 'jobs.lanes.pause')}
          </Button>
        </May>
      </Group>
    </Card>
  );
}
