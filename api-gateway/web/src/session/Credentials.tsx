import { PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Given {
  username: string;
  password: string;
}

/** The name and the password of somebody who is made; `own` where it is the one who types. */
export function Credentials({
  given,
  own,
  change,
}: {
  given: Given;
  own: boolean;
  change: (part: Partial<Given>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('session.username')}
        value={given.username}
        onChange={(event) => change({ username: event.currentTarget.value })}
        autoComplete={own ? 'username' : 'off'}
        required
      />
      <PasswordInput
        label={t('session.password')}
        value={given.password}
        onChange={(event) => change({ password: event.currentTarget.value })}
        autoComplete="new-password"
        miw={200}
        required
      />
    </>
  );
}
