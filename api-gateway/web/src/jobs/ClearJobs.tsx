import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog';
import { useClearJobs } from './jobs';

const AGES = ['1h', '1d', '7d', '30d'] as const;

/** Finished jobs leave the list. */
export function ClearJobs() {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const [age, setAge] = useState<string>('7d');
  const clear = useClearJobs();
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('jobs.clear')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('jobs.clear')}>
        <Stack>
          <Text size="sm">{t('jobs.clearText')}</Text>
          <NativeSelect
            label={t('jobs.olderThan')}
            value={age}
            onChange={(event) => setAge(event.currentTarget.value)}
            data={AGES.map((value) => ({ value, label: t(`jobs.ages.${value}`) }))}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('jobs.close')}
            </Button>
            <Button loading={clear.isPending} onClick={() => clear.mutate(age, { onSuccess: close })}>
              {t('jobs.clear')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
