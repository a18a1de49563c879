import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../parts/Trouble';
import { FolderCheck } from './FolderCheck';
import { type Library, type LibraryRequest, useSaveLibrary } from './libraries';

const NEW: LibraryRequest = {
  name: '',
  root: '',
  kind: 'movies',
  language: 'en',
  automation: 'automatic',
  existing: 'merge',
};

function Choice<Key extends 'kind' | 'automation' | 'existing'>(props: {
  name: Key;
  values: readonly string[];
  value: string | undefined;
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      label={t(`libraries.${props.name}.label`)}
      description={t(`libraries.${props.name}.hint`)}
      data={props.values.map((value) => ({
        value,
        label: t(`libraries.${props.name}.${value}` as 'libraries.kind.label'),
      }))}
      value={props.value ?? null}
      onChange={(value) => value && props.onChange(value)}
      disabled={props.disabled}
      allowDeselect={false}
    />
  );
}

/** A folder of one kind and how it is treated. Fields not shown keep what the library has. */
export function LibraryForm({
  library,
  onSaved,
  onCancel,
}: {
  library?: Library;
  onSaved: () => void;
  onCancel?: () => void;
}) {
  const { t } = useTranslation();
  const [given, setGiven] = useState<LibraryRequest>(library ?? NEW);
  const save = useSaveLibrary(library?.id);
  const change = (part: Partial<LibraryRequest>) => setGiven({ ...given, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(given, { onSuccess: onSaved });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {save.error && <Trouble error={save.error} />}
        <TextInput
          label={t('libraries.name')}
          value={given.name ?? ''}
          onChange={(event) => change({ name: event.currentTarget.value })}
          required
          data-autofocus
        />
        <TextInput
          label={t('libraries.root')}
          description={t('libraries.rootHint')}
          placeholder="/media/films"
          value={given.root ?? ''}
          onChange={(event) => change({ root: event.currentTarget.value })}
          required
        />
        <FolderCheck path={given.root ?? ''} />
        <Choice
          name="kind"
          values={['movies', 'series']}
          value={given.kind}
          disabled={library !== undefined}
          onChange={(kind) => change({ kind: kind as 'movies' })}
        />
        <TextInput
          label={t('libraries.language')}
          description={t('libraries.languageHint')}
          value={given.language ?? ''}
          onChange={(event) => change({ language: event.currentTarget.value.trim() })}
          maxLength={5}
          required
        />
        <Choice
          name="automation"
          values={['automatic', 'hybrid', 'manual']}
          value={given.automation}
          onChange={(automation) => change({ automation: automation as 'manual' })}
        />
        <Choice
          name="existing"
          values={['merge', 'keep', 'replace']}
          value={given.existing}
          onChange={(existing) => change({ existing: existing as 'merge' })}
        />
        <Group justify="flex-end">
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('parts.cancel')}
            </Button>
          )}
          <Button type="submit" loading={save.isPending}>
            {library ? t('parts.save') : t('libraries.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
