import { Alert, Button, Group, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { done } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { useConfig, useSaveConfig } from '../settings/config';

/** A provider's key: tried with the provider itself before it is kept. */
export function KeyForm({ provider }: { provider: 'tmdb' | 'tvdb' | 'fanart' }) {
  const { t } = useTranslation();
  const config = useConfig();
  const save = useSaveConfig();
  const [key, setKey] = useState('');
  const name = `enrichment.${provider}.api-key`;
  const setting = config.data?.settings.find((each) => each.name === name);
  const check = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/checks/provider', { body: { provider, key } })),
    onSuccess: (checked) => {
      if (checked.ok) {
        save.mutate(
          { wishes: { [name]: key }, revisions: config.data?.revisions ?? {} },
          {
            onSuccess: () => {
              setKey('');
              done(t('providers.keyKept'));
            },
          },
        );
      }
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate();
  };
  if (setting === undefined || setting.source === 'environment' || setting.source === 'file') {
    return null;
  }
  const error = check.error ?? save.error;
  return (
    <form onSubmit={submit}>
      <Group align="flex-end">
        <PasswordInput
          label={setting.value ? t('providers.newKey') : t('providers.key')}
          description={t(`providers.keyFrom.${provider}`)}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          autoComplete="off"
          miw={280}
          required
        />
        <Button type="submit" variant="default" loading={check.isPending || save.isPending}>
          {t('providers.tryKey')}
        </Button>
      </Group>
      <div aria-live="polite">
        {check.data && !check.data.ok && (
          <Alert color="red" mt="xs">
            {check.data.problem}
          </Alert>
        )}
        {error && <Trouble error={error} />}
      </div>
    </form>
  );
}
