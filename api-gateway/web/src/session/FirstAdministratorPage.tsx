import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { Trouble } from '../parts/Trouble';
import { Credentials } from './Credentials';
import { Front } from './Front';
import { useSignIn } from './session';

/** Nobody is known yet: whoever has the token from the log becomes the first administrator. */
export default function FirstAdministratorPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const signIn = useSignIn();
  const go = useNavigate();
  const [given, setGiven] = useState({ token: '', username: '', password: '' });
  const make = useMutation({
    mutationFn: () => api.POST('/api/v1/setup', { body: given }),
    onSuccess: async () => {
      await signIn.mutateAsync({ username: given.username, password: given.password });
      await client.invalidateQueries({ queryKey: ['setup'] });
      await go('/setup');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Front title={t('session.first')} lead={t('session.firstLead')}>
      <form onSubmit={submit}>
        <Stack>
          {make.error && <Trouble error={make.error} />}
          <TextInput
            label={t('session.token')}
            description={t('session.tokenHint')}
            value={given.token}
            onChange={(event) => setGiven({ ...given, token: event.currentTarget.value })}
            autoComplete="off"
            required
          />
          <Credentials given={given} own change={(part) => setGiven({ ...given, ...part })} />
          <Button type="submit" loading={make.isPending}>
            {t('session.makeFirst')}
          </Button>
        </Stack>
      </form>
    </Front>
  );
}
