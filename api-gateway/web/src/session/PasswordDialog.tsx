import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Dialog } from '../parts/Dialog';
import { done } from '../parts/said';
import { Trouble } from '../parts/Trouble';

/** One's own password, proven by the one there is. */
export default function PasswordDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={close} title={t('session.changePassword')}>
      <Fields close={close} />
    </Dialog>
  );
}

function Fields({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const [given, setGiven] = useState({ current: '', password: '' });
  const change = useMutation({
    mutationFn: () => api.PUT('/api/v1/session/password', { body: given }),
    onSuccess: () => {
      done(t('session.passwordChanged'));
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {change.error && <Trouble error={change.error} />}
        <PasswordInput
          label={t('session.currentPassword')}
          value={given.current}
          onChange={(event) => setGiven({ ...given, current: event.currentTarget.value })}
          autoComplete="current-password"
          data-autofocus
          required
        />
        <PasswordInput
          label={t('session.newPassword')}
          value={given.password}
          onChange={(event) => setGiven({ ...given, password: event.currentTarget.value })}
          autoComplete="new-password"
          required
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('parts.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
