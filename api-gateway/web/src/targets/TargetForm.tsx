import { Alert, Button, Group, NativeSelect, PasswordInput, Stack, Switch, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { done } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { PathMappings } from './PathMappings';
import { ProbeAnswer } from './ProbeAnswer';
import { SERVICES, serviceName, type Target, type TargetRequest, useSaveTarget, useTryTarget } from './targets';

const NEW = { service: 'jellyfin', name: '', address: '', username: '', group: '', pathMappings: [], enabled: true };
const EXAMPLES: Record<string, string> = { jellyfin: 'http://living-room:8096', kodi: 'http://living-room:8080' };

/** A player as a person describes it. A password or key that is stored is not shown, and stays when none is typed. */
export function TargetForm({ target, close }: { target: Target | undefined; close: () => void }) {
  const { t } = useTranslation();
  const [given, setGiven] = useState<TargetRequest>(() =>
    target ? { ...target, username: target.username ?? '', group: target.group ?? '', secret: '' } : { ...NEW },
  );
  const save = useSaveTarget(target?.id);
  const trial = useTryTarget(target?.id);
  const change = (part: Partial<TargetRequest>) => setGiven((before) => ({ ...before, ...part }));
  const kodi = given.service === 'kodi';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(written(given), {
      onSuccess: (saved) => {
        done(t('targets.saved', { name: saved.name }));
        close();
      },
      onError: (error) => {
        const now = changedMeanwhile(error);
        if (now?.revision !== undefined) {
          change({ revision: now.revision });
        }
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {save.error && <Refused error={save.error} />}
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
        {trial.error && <Trouble error={trial.error} />}
        {trial.data && <ProbeAnswer answer={trial.data} />}
        <Group justify="flex-end">
          <Button
            variant="default"
            mr="auto"
            loading={trial.isPending}
            disabled={!given.address}
            onClick={() => trial.mutate({ ...written(given), name: given.name || 'test' })}
          >
            {t('targets.test')}
          </Button>
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

/** What is sent: no empty password, which would remove the stored one, and a group only where there are groups. */
function written({ secret, group, ...others }: TargetRequest): TargetRequest {
  return { ...others, ...(secret && { secret }), ...(others.service === 'kodi' && { group: group ?? '' }) };
}

/** What the target is now, where somebody else changed it while this person was writing. */
function changedMeanwhile(error: Error): Target | undefined {
  return error instanceof Problem && error.status === 409 ? (error.details.current as Target | undefined) : undefined;
}

/** Why it was not saved. After another's change, saving once more puts this in its place. */
function Refused({ error }: { error: Error }) {
  const { t } = useTranslation();
  const now = changedMeanwhile(error);
  return now ? (
    <Alert color="orange" role="alert" title={error.message}>
      <Text size="sm">
        {t('targets.changedMeanwhile', { name: now.name, address: now.address, group: now.group ?? '–' })}
      </Text>
      {now.pathMappings.map(({ ours, theirs }) => (
        <Text key={`${ours} ${theirs}`} size="sm">
          {ours} → {theirs}
        </Text>
      ))}
    </Alert>
  ) : (
    <Trouble error={error} />
  );
}
