import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog';
import { Trouble } from '../parts/Trouble';
import { type Schedule, type ScheduleChange, useChangeSchedule } from './regularly';

/** When it runs, and whether at all. */
export function ScheduleForm({
  schedule,
  title,
  opened,
  close,
}: {
  schedule: Schedule;
  title: string;
  opened: boolean;
  close: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={close} title={t('jobs.schedules.editNamed', { name: title })}>
      <Fields schedule={schedule} close={close} />
    </Dialog>
  );
}

function Fields({ schedule, close }: { schedule: Schedule; close: () => void }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<ScheduleChange>({
    cron: schedule.cron,
    timezone: schedule.timezone,
    enabled: schedule.enabled,
  });
  const change = useChangeSchedule(schedule.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(wanted, { onSuccess: close });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {change.error && <Trouble error={change.error} />}
        <Switch
          label={t('jobs.schedules.enabled')}
          checked={wanted.enabled}
          onChange={(event) => setWanted({ ...wanted, enabled: event.currentTarget.checked })}
        />
        <TextInput
          label={t('jobs.schedules.cron')}
          description={t('jobs.schedules.cronHint')}
          value={wanted.cron}
          onChange={(event) => setWanted({ ...wanted, cron: event.currentTarget.value })}
          required
        />
        <TextInput
          label={t('jobs.schedules.timezone')}
          value={wanted.timezone}
          onChange={(event) => setWanted({ ...wanted, timezone: event.currentTarget.value })}
          required
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('parts.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
