import { Button, Card, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { confirmed } from '../parts/confirmed';
import { failed } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { Credentials } from '../session/Credentials';
import { type Role, useSession } from '../session/session';
import { type Account, useAddPerson, useChangePerson, usePeople, useRemovePerson } from './accounts';
import { RoleSelect } from './RoleSelect';

export function PeopleSection() {
  const { t } = useTranslation();
  const people = usePeople();
  if (people.isError) {
    return <Trouble error={people.error} again={() => void people.refetch()} />;
  }
  if (people.isPending) {
    return <Waiting what={t('accounts.looking')} />;
  }
  return (
    <Stack>
      <Text c="dimmed">{t('accounts.rolesHint')}</Text>
      {people.data.map((person) => (
        <PersonCard key={person.id} person={person} />
      ))}
      <NewPersonForm />
    </Stack>
  );
}

function PersonCard({ person }: { person: Account }) {
  const { t } = useTranslation();
  const { ago } = useFormats();
  const own = useSession().data?.name === person.name;
  const change = useChangePerson();
  const remove = useRemovePerson();
  const askToRemove = () =>
    confirmed({
      title: t('accounts.removeTitle', { name: person.name }),
      text: t('accounts.removeText'),
      act: t('parts.remove'),
      onConfirm: () => remove.mutate(person.id, { onError: failed }),
    });
  const { id, revision } = person;
  return (
    <Card withBorder component="section" aria-label={person.name}>
      <Group justify="space-between">
        <div>
          <Text fw={600}>
            {person.name} {own && t('accounts.you')}
          </Text>
          <Text size="sm" c="dimmed">
            {person.lastSignedIn
              ? t('accounts.signedIn', { when: ago(person.lastSignedIn) })
              : t('accounts.neverSignedIn')}
          </Text>
        </div>
        <Group>
          <RoleSelect
            label={t('accounts.roleOf', { name: person.name })}
            hidden
            value={person.role as Role}
            onChange={(role) => change.mutate({ id, revision, role }, { onError: failed })}
          />
          <Switch
            label={t('accounts.maySignIn')}
            checked={!person.disabled}
            onChange={(event) =>
              change.mutate({ id, revision, disabled: !event.currentTarget.checked }, { onError: failed })
            }
          />
          <Button size="xs" variant="subtle" color="red" onClick={askToRemove} disabled={own}>
            {t('parts.remove')}
          </Button>
        </Group>
      </Group>
    </Card>
  );
}

function NewPersonForm() {
  const { t } = useTranslation();
  const empty = { username: '', password: '', role: 'viewer' as Role };
  const [given, setGiven] = useState(empty);
  const add = useAddPerson();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(given, { onSuccess: () => setGiven(empty) });
  };
  return (
    <Card withBorder component="form" onSubmit={submit}>
      <Stack>
        <Title order={3} size="h4">
          {t('accounts.add')}
        </Title>
        {add.error && <Trouble error={add.error} />}
        <Group align="flex-end">
          <Credentials given={given} own={false} change={(part) => setGiven({ ...given, ...part })} />
          <RoleSelect label={t('accounts.role')} value={given.role} onChange={(role) => setGiven({ ...given, role })} />
          <Button type="submit" loading={add.isPending}>
            {t('accounts.add')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
