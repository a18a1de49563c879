import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { ScheduleCard } from './ScheduleCard';
import { useSchedules } from './regularly';

/** What is done regularly. */
export function Schedules() {
  const { t } = useTranslation();
  const schedules = useSchedules();
  if (schedules.isError) {
    return <Trouble error={schedules.error} again={() => void schedules.refetch()} />;
  }
  if (!schedules.data) {
    return <Waiting what={t('jobs.schedules.looking')} />;
  }
  return schedules.data.length === 0 ? (
    <Nothing title={t('jobs.schedules.none')} />
  ) : (
    <Stack component="ul" gap="xs" p={0} m={0}>
      {schedules.data.map((schedule) => (
        <ScheduleCard key={schedule.name} schedule={schedule} />
      ))}
    </Stack>
  );
}
