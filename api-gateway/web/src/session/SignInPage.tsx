import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../parts/Trouble';
import { Front } from './Front';
import { useSignIn } from './session';

export default function SignInPage() {
  const { t } = useTranslation();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ username, password });
  };
  return (
    <Front title={t('session.signIn')}>
      <form onSubmit={submit}>
        <Stack>
          {signIn.error && <Trouble error={signIn.error} />}
          <TextInput
            label={t('session.username')}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
            autoComplete="username"
            required
            data-autofocus
          />
          <PasswordInput
            label={t('session.password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            required
          />
          <Button type="submit" loading={signIn.isPending}>
            {t('session.signIn')}
          </Button>
        </Stack>
      </form>
    </Front>
  );
}
