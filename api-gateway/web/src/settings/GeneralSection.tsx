import { Alert, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceName } from '../i18n/services';
import { done } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { type Setting, useConfig, useSaveConfig, type Wishes } from './config';
import { SettingInput } from './SettingInput';

/** Every setting of every service; what was typed is kept until it is saved or thrown away. */
export function GeneralSection() {
  const { t } = useTranslation();
  const config = useConfig();
  const save = useSaveConfig();
  const name = useServiceName();
  const [wishes, setWishes] = useState<Wishes>({});
  if (config.isError) {
    return <Trouble error={config.error} again={() => void config.refetch()} />;
  }
  if (config.isPending) {
    return <Waiting what={t('settings.looking')} />;
  }
  const { settings, revisions, away } = config.data;
  const changed = Object.keys(wishes).length;
  const submit = () =>
    save.mutate(
      { wishes, revisions },
      {
        onSuccess: () => {
          setWishes({});
          done(t('settings.saved'));
        },
      },
    );
  return (
    <Stack>
      <Text c="dimmed">{t('settings.durationHint')}</Text>
      {away.length > 0 && <Alert color="yellow">{t('settings.away', { services: away.map(name).join(', ') })}</Alert>}
      {Object.entries(byService(settings)).map(([service, ofService]) => (
        <Card key={service} withBorder component="section" aria-label={name(service)}>
          <Stack>
            <Title order={2} size="h4">
              {name(service)}
            </Title>
            <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg" verticalSpacing="md">
              {ofService.map((setting) => (
                <SettingInput
                  key={setting.name}
                  setting={setting}
                  wish={wishes[setting.name]}
                  onWish={(value) => setWishes({ ...wishes, [setting.name]: value })}
                />
              ))}
            </SimpleGrid>
          </Stack>
        </Card>
      ))}
      {save.error && <Trouble error={save.error} />}
      <Group>
        <Button onClick={submit} disabled={changed === 0} loading={save.isPending}>
          {t('settings.save')}
        </Button>
        <Button variant="default" onClick={() => setWishes({})} disabled={changed === 0}>
          {t('settings.throwAway')}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {changed > 0 && t('settings.changed', { names: Object.keys(wishes).join(', ') })}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {t('settings.yaml')}{' '}
        <a href="/api/v1/config?format=yaml" download="config.yml">
          config.yml
        </a>
      </Text>
    </Stack>
  );
}

function byService(settings: Setting[]): Record<string, Setting[]> {
  const services: Record<string, Setting[]> = {};
  for (const setting of settings) {
    (services[setting.name.split('.')[0] ?? ''] ??= []).push(setting);
  }
  return services;
}
