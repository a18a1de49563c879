import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { PAGE, STATES, useDeliveries } from './deliveries';
import { DeliveryRow } from './DeliveryRow';
import { useTargets } from './targets';

/** What was told to whom, and how that went. */
export function DeliveryLog() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const targets = useTargets();
  const target = Number(address.get('target')) || undefined;
  const state = address.get('state') ?? undefined;
  const [pages, setPages] = useState<number[]>([]);
  const deliveries = useDeliveries({ target, state, before: pages.at(-1) });
  const last = deliveries.data?.at(-1)?.id;

  const set = (name: string, value: string) => {
    setPages([]);
    setAddress((before) => {
      const after = new URLSearchParams(before);
      if (value) {
        after.set(name, value);
      } else {
        after.delete(name);
      }
      return after;
    });
  };
  return (
    <Stack>
      <Group gap="sm">
        <NativeSelect
          label={t('targets.player')}
          value={target ?? ''}
          onChange={(event) => set('target', event.currentTarget.value)}
          data={[
            { value: '', label: t('targets.every') },
            ...(targets.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
        <NativeSelect
          label={t('targets.state')}
          value={state ?? ''}
          onChange={(event) => set('state', event.currentTarget.value)}
          data={[
            { value: '', label: t('targets.every') },
            ...STATES.map((value) => ({ value, label: t(`targets.states.${value}`) })),
          ]}
        />
      </Group>
      {deliveries.isPending && <Waiting what={t('targets.lookingDeliveries')} />}
      {deliveries.isError && <Trouble error={deliveries.error} again={() => void deliveries.refetch()} />}
      {deliveries.data?.length === 0 && <Nothing title={t('targets.noDelivery')} text={t('targets.noDeliveryText')} />}
      <Stack component="ul" gap="xs" p={0} m={0} aria-label={t('targets.views.deliveries')}>
        {deliveries.data?.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} />
        ))}
      </Stack>
      <Group>
        {pages.length > 0 && (
          <Button variant="default" onClick={() => setPages(pages.slice(0, -1))}>
            {t('targets.newer')}
          </Button>
        )}
        {last !== undefined && deliveries.data?.length === PAGE && (
          <Button variant="default" onClick={() => setPages([...pages, last])}>
            {t('targets.older')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
