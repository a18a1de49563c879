import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { done } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { Conflict } from './Conflict';
import { FieldInput } from './FieldInput';
import { differences, type Field, type Form, written } from './fields';
import { type Item, useWriteField } from './queries';

/**
 * Writes one field. It is written into the item as it was when the writing began: where somebody else changed it meanwhile,
 * what they changed is shown before anything is overwritten, and what was typed stays.
 */
export function FieldForm({ item, name, form, onDone }: { item: Item; name: Field; form: Form; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [seen, setSeen] = useState(item);
  const [other, setOther] = useState<Item>();
  const was = item.details?.[name];
  const [value, setValue] = useState<string | string[]>(
    form === 'texts' ? ((was as string[] | undefined) ?? []) : String((was as string | number | undefined) ?? ''),
  );
  const write = useWriteField(item.id, name);

  const save = async (revision: number, before: Item) => {
    try {
      await write.mutateAsync({ value: written(form, value), revision });
      done(t('item.fields.saved'));
      onDone();
    } catch (error) {
      if (error instanceof Problem && error.status === 409) {
        const now = await client.fetchQuery<Item>({ queryKey: ['item', item.id], staleTime: 0 });
        if (now.revision !== revision && differences(before, now).length === 0) {
          // A machine touched the item, but nothing a person could have seen.
          setSeen(now);
          await save(now.revision, now);
        } else if (now.revision !== revision) {
          setOther(now);
        }
      }
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(seen.revision, seen);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <FieldInput autoFocus label={t(`item.fields.names.${name}`)} form={form} value={value} onChange={setValue} />
        {other ? <Conflict before={seen} after={other} /> : write.error && <Trouble error={write.error} />}
        <Group gap="xs">
          {other ? (
            <Button size="xs" loading={write.isPending} onClick={() => void save(other.revision, other)}>
              {t('item.conflict.overwrite')}
            </Button>
          ) : (
            <Button size="xs" type="submit" loading={write.isPending}>
              {t('item.fields.save')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={onDone}>
            {t(other ? 'item.conflict.keep' : 'item.fields.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
