import { Alert, Badge, Card, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { useFormats } from '../i18n/format';
import { useSourceName } from '../i18n/sources';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { KeyForm } from './KeyForm';

const COLORS: Record<string, string> = { ready: 'teal', off: 'gray', away: 'red' };

/** Those a person can have a key for, by what they are called and by what their settings are. */
const KEYED: Record<string, 'tmdb' | 'tvdb' | 'fanart'> = { tmdb: 'tmdb', tvdb: 'tvdb', 'fanart.tv': 'fanart' };

export function useProviders() {
  return useQuery({
    queryKey: ['providers'],
    queryFn: () => answer(api.GET('/api/v1/enrichment/providers')),
    refetchInterval: 5000,
  });
}

/** Who is asked for facts, whether they can be, and how much of the request budget is left. */
export function ProvidersSection() {
  const { t } = useTranslation();
  const providers = useProviders();
  if (providers.isError) {
    return <Trouble error={providers.error} again={() => void providers.refetch()} />;
  }
  if (providers.isPending) {
    return <Waiting what={t('providers.looking')} />;
  }
  return (
    <Stack>
      {providers.data.map((provider) => (
        <ProviderCard key={provider.name} provider={provider} />
      ))}
    </Stack>
  );
}

function ProviderCard({ provider }: { provider: Schemas['ProviderStatus'] }) {
  const { t } = useTranslation();
  const { time, number } = useFormats();
  const source = useSourceName();
  const { budget, here } = provider;
  const keyed = KEYED[provider.name];
  const name = source(provider.name);
  return (
    <Card withBorder component="section" aria-label={name}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={3} size="h4">
            {name}
          </Title>
          <Badge color={COLORS[provider.state] ?? 'gray'}>
            {t(`providers.state.${provider.state}` as 'providers.state.ready')}
          </Badge>
        </Group>
        {provider.state === 'off' && <Text c="dimmed">{t('providers.off')}</Text>}
        {provider.problem && provider.state !== 'off' && <Alert color="red">{provider.problem}</Alert>}
        {budget && provider.state === 'ready' && (
          <>
            <Text size="sm">{t('providers.budget', { used: budget.used, limit: budget.limit })}</Text>
            <Progress
              value={(100 * budget.used) / Math.max(budget.limit, 1)}
              aria-label={t('providers.budget', { used: budget.used, limit: budget.limit })}
            />
            {budget.pausedUntil && <Text size="sm">{t('providers.paused', { until: time(budget.pausedUntil) })}</Text>}
            <Text size="sm" c="dimmed">
              {t('providers.here', {
                granted: number(here.granted),
                waiting: number(here.waiting),
                refusals: number(here.refusals),
              })}
            </Text>
          </>
        )}
        {keyed && <KeyForm provider={keyed} />}
      </Stack>
    </Card>
  );
}
