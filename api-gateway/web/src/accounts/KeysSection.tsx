import { Alert, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { confirmed } from '../parts/confirmed';
import { Copied } from '../parts/Copied';
import { failed } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import type { Role } from '../session/session';
import { type ApiKey, useKeys, useMakeKey, useRemoveKey } from './accounts';
import { RoleSelect } from './RoleSelect';

export function KeysSection() {
  const { t } = useTranslation();
  const keys = useKeys();
  if (keys.isError) {
    return <Trouble error={keys.error} again={() => void keys.refetch()} />;
  }
  if (keys.isPending) {
    return <Waiting what={t('keys.looking')} />;
  }
  return (
    <Stack>
      <Text c="dimmed">{t('keys.hint')}</Text>
      {keys.data.map((key) => (
        <KeyCard key={key.id} apiKey={key} />
      ))}
      <NewKeyForm />
    </Stack>
  );
}

function KeyCard({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation();
  const { ago, date } = useFormats();
  const remove = useRemoveKey();
  const askToRemove = () =>
    confirmed({
      title: t('keys.removeTitle', { name: apiKey.name }),
      text: t('keys.removeText'),
      act: t('parts.remove'),
      onConfirm: () => remove.mutate(apiKey.id, { onError: failed }),
    });
  return (
    <Card withBorder component="section" aria-label={apiKey.name}>
      <Group justify="space-between">
        <div>
          <Text fw={600}>
            {apiKey.name} · {t(`roles.${apiKey.role as Role}`)}
          </Text>
          <Text size="sm" c="dimmed">
            {apiKey.lastUsed ? t('keys.used', { when: ago(apiKey.lastUsed) }) : t('keys.neverUsed')}
            {apiKey.expiresAt && ` · ${t('keys.expires', { when: date(apiKey.expiresAt) })}`}
          </Text>
        </div>
        <Button size="xs" variant="subtle" color="red" onClick={askToRemove}>
          {t('parts.remove')}
        </Button>
      </Group>
    </Card>
  );
}

function NewKeyForm() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const make = useMakeKey();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ name, role }, { onSuccess: () => setName('') });
  };
  return (
    <Card withBorder component="form" onSubmit={submit}>
      <Stack>
        <Title order={3} size="h4">
          {t('keys.make')}
        </Title>
        {make.error && <Trouble error={make.error} />}
        {make.data && (
          <Alert color="teal" title={t('keys.shownOnce')}>
            <Copied label={make.data.name} value={make.data.key} />
          </Alert>
        )}
        <Group align="flex-end">
          <TextInput
            label={t('keys.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            required
          />
          <RoleSelect label={t('accounts.role')} value={role} onChange={setRole} />
          <Button type="submit" loading={make.isPending}>
            {t('keys.make')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
