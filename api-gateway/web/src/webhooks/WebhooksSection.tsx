import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { useFormats } from '../i18n/format';
import { Copied } from '../parts/Copied';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';

const NAMES: Record<string, string> = { radarr: 'Radarr', sonarr: 'Sonarr' };

/** Where Radarr and Sonarr send their webhooks: the address to copy, and a secret that is shown once. */
export function WebhooksSection() {
  const { t } = useTranslation();
  const sources = useQuery({ queryKey: ['webhooks'], queryFn: () => answer(api.GET('/api/v1/webhooks')) });
  if (sources.isError) {
    return <Trouble error={sources.error} again={() => void sources.refetch()} />;
  }
  if (sources.isPending) {
    return <Waiting what={t('webhooks.looking')} />;
  }
  return (
    <Stack>
      <Text c="dimmed">{t('webhooks.hint')}</Text>
      {sources.data.map((source) => (
        <SourceCard key={source.source} source={source} />
      ))}
    </Stack>
  );
}

function SourceCard({ source }: { source: Schemas['Source'] }) {
  const { t } = useTranslation();
  const { ago } = useFormats();
  const client = useQueryClient();
  const renew = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/webhooks/{source}/secret', { params: { path: { source: source.source } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  return (
    <Card withBorder component="section" aria-label={NAMES[source.source] ?? source.source}>
      <Stack>
        <Group justify="space-between">
          <Title order={3} size="h4">
            {NAMES[source.source] ?? source.source}
          </Title>
          <Text size="sm" c="dimmed">
            {source.lastUsed ? t('webhooks.used', { when: ago(source.lastUsed) }) : t('webhooks.neverUsed')}
          </Text>
        </Group>
        <Copied label={t('webhooks.address')} value={source.address} />
        {renew.error && <Trouble error={renew.error} />}
        {renew.data && (
          <Alert color="teal" title={t('webhooks.shownOnce')}>
            <Stack gap="xs">
              <Copied label={t('webhooks.secret')} description={t('webhooks.secretHint')} value={renew.data.secret} />
              <Copied
                label={t('webhooks.addressWithSecret')}
                description={t('webhooks.addressWithSecretHint')}
                value={renew.data.addressWithSecret}
              />
            </Stack>
          </Alert>
        )}
        <Group>
          <Button size="xs" variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
            {source.hasSecret ? t('webhooks.renew') : t('webhooks.make')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
