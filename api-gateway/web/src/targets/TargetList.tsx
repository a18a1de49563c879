import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { May } from '../session/May';
import { ServiceSwitches } from './ServiceSwitches';
import { TargetCard } from './TargetCard';
import { TargetForm } from './TargetForm';
import { type Target, useTargets } from './targets';

/** Who is told. */
export function TargetList() {
  const { t } = useTranslation();
  const targets = useTargets();
  const [open, setOpen] = useState<Target | 'new'>();
  const close = () => setOpen(undefined);
  if (targets.isError) {
    return <Trouble error={targets.error} again={() => void targets.refetch()} />;
  }
  if (!targets.data) {
    return <Waiting what={t('targets.looking')} />;
  }
  const add = (
    <May role="admin">
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
        {t('targets.add')}
      </Button>
    </May>
  );
  return (
    <Stack>
      <ServiceSwitches targets={targets.data} />
      {targets.data.length === 0 ? (
        <Nothing title={t('targets.none')} text={t('targets.noneText')}>
          {add}
        </Nothing>
      ) : (
        <>
          <Group>{add}</Group>
          <Stack component="ul" gap="sm" p={0} m={0}>
            {targets.data.map((target) => (
              <TargetCard key={target.id} target={target} edit={() => setOpen(target)} />
            ))}
          </Stack>
        </>
      )}
      <Dialog
        opened={open !== undefined}
        onClose={close}
        title={t(open === 'new' ? 'targets.add' : 'targets.change')}
        size="lg"
      >
        <TargetForm target={open === 'new' ? undefined : open} close={close} />
      </Dialog>
    </Stack>
  );
}
