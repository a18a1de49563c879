import { Button, Group, NativeSelect, PasswordInput, Stack, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { done } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { PathMappings } from './PathMappings';
import { SERVICES, serviceName, type Target, type TargetRequest, useSaveTarget } from './targets';

const NEW = { service: 'jellyfin', name: '', address: '', username: '', group: '', pathMappings: [], enabled: true };
const EXAMPLES: Record<string, string> = { jellyfin: 'http://living-room:8096', kodi: 'http://living-room:8080' };

/** A player as a person describes it. A password or key that is stored is not shown, and stays when none is typed. */
export function TargetForm({ target, close }: { target: Target | undefined; close: () => void }) {
  const { t } = useTranslation();
  const [given, setGiven] = useState<TargetRequest>(() =>
    target ? { ...target, username: target.username ?? '', group: target.group ?? '', secret: '' } : { ...NEW },
  );
  const save = useSaveTarget(target?.id);
  const change = (part: Partial<TargetRequest>) => setGiven((before) => ({ ...before, ...part }));
  const kodi = given.service === 'kodi';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { secret, group, ...others } = given;
    save.mutate(
      { ...others, ...(secret && { secret }), ...(kodi && { group: group ?? '' }) },
      {
        onSuccess: (saved) => {
          done(t('targets.saved', { name: saved.name }));
          close();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {save.error && <Trouble error={save.error} />}
        <NativeSelect
          label={t('targets.service')}
          value={given.service ?? ''}
          disabled={target !== undefined}
          onChange={(event) => change({ service: event.currentTarget.value })}
          data={SERVICES.map((value) => ({ value, label: serviceName(value) }))}
        />
        <TextInput
          label={t('targets.name')}
          value={given.name ?? ''}
          onChange={(event) => change({ name: event.currentTarget.value })}
          required
          data-autofocus
        />
        <TextInput
          label={t('targets.address')}
          placeholder={EXAMPLES[given.service ?? '']}
          value={given.address ?? ''}
          onChange={(event) => change({ address: event.currentTarget.value })}
          required
        />
        {kodi && (
          <TextInput
            label={t('targets.username')}
            value={given.username ?? ''}
            onChange={(event) => change({ username: event.currentTarget.value })}
            autoComplete="off"
          />
        )}
        <PasswordInput
          label={t(kodi ? 'targets.password' : 'targets.key')}
          description={target?.secret && t('targets.secretKept')}
          value={given.secret ?? ''}
          onChange={(event) => change({ secret: event.currentTarget.value })}
          autoComplete="new-password"
        />
        {kodi && (
          <TextInput
            label={t('targets.group')}
            description={t('targets.groupHint')}
            value={given.group ?? ''}
            onChange={(event) => change({ group: event.currentTarget.value })}
          />
        )}
        <PathMappings mappings={given.pathMappings ?? []} change={(pathMappings) => change({ pathMappings })} />
        <Switch
          label={t('targets.enabled')}
          checked={given.enabled ?? true}
          onChange={(event) => change({ enabled: event.currentTarget.checked })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('parts.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
