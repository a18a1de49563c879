import { Card, Group, Text } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { useSourceName } from '../i18n/sources';
import { holdingUp, type ProviderState, useMetrics } from './metrics';

/** What still waits to be asked of the providers, which belongs to no job: how much, until when, and why it goes no faster. */
export function AskingProviders() {
  const { t } = useTranslation();
  const { number, time, ago } = useFormats();
  const metrics = useMetrics().data;
  const asking = metrics?.work.find(({ jobId }) => jobId === undefined);
  if (!metrics || !asking) {
    return null;
  }
  return (
    <Card withBorder padding="sm">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconHourglass size={20} aria-hidden />
        <div>
          <Text fw={600}>{t('home.asking', { count: asking.total, number: number(asking.total) })}</Text>
          {asking.eta && <Text size="sm">{t('home.askedBy', { time: time(asking.eta), in: ago(asking.eta) })}</Text>}
          <Why provider={holdingUp(metrics.providers)} />
        </div>
      </Group>
    </Card>
  );
}

function Why({ provider }: { provider: ProviderState | undefined }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const source = useSourceName();
  if (!provider) {
    return null;
  }
  const name = source(provider.name);
  return (
    <Text size="sm" c="dimmed">
      {provider.pausedUntil
        ? t('home.waitsForPause', { name, until: time(provider.pausedUntil) })
        : t('home.waitsForBudget', {
            name,
            limit: provider.limit,
            seconds: Math.floor(provider.windowMs / 1000),
          })}
    </Text>
  );
}
