import { Badge, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { useServiceName } from '../i18n/services';
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
  const name = useServiceName();
  return (
    <Stack>
      <Text c="dimmed">{t('jobs.lanes.text')}</Text>
      {services
        .filter(({ data }) => data?.length !== 0)
        .map(({ service, data, error, refetch }) => (
          <section key={service} aria-label={name(service)}>
            <Title order={2} size="h4" mb="xs">
              {name(service)}
            </Title>
            {error && <Trouble error={error} again={() => void refetch()} />}
            {!error && !data && <Waiting what={t('jobs.lanes.looking')} />}
            <SimpleGrid component="ul" cols={{ base: 1, md: 3 }} spacing="xs" p={0} m={0}>
              {data?.map((lane) => (
                <LaneCard key={lane.lane} service={service} lane={lane} />
              ))}
            </SimpleGrid>
          </section>
        ))}
    </Stack>
  );
}

function LaneCard({ service, lane }: { service: Service; lane: Lane }) {
  const { t } = useTranslation();
  const { number, ago } = useFormats();
  const pause = usePauseLane(service, lane.lane);
  const about = { lane: t(`jobs.lanes.names.${lane.lane}`), service: useServiceName()(service) };
  return (
    <Card component="li" withBorder padding="xs" className={styles.card}>
      <Group justify="space-between">
        <Group gap="sm">
          <Text fw={500}>{about.lane}</Text>
          <Text size="sm" c={lane.waiting === 0 ? 'dimmed' : undefined}>
            {lane.waiting === 0
              ? t('jobs.lanes.none')
              : t('jobs.lanes.waiting', { count: lane.waiting, number: number(lane.waiting) })}
          </Text>
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
