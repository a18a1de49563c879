import { MultiSelect, NativeSelect, Stack } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldInput } from '../item/FieldInput';
import { type Field, FIELDS, type Form, NAMES, written } from '../item/fields';
import type { Wish } from './bulk';

const ARTWORK = ['poster', 'fanart', 'clearlogo', 'landscape', 'banner', 'clearart', 'discart', 'keyart'] as const;
/** What is each item's own is not written into many. */
const OWN: Field[] = ['title', 'originalTitle', 'sortTitle', 'plot', 'outline', 'tagline', 'trailer'];
const EDITABLE = NAMES.filter((name) => FIELDS[name] && !OWN.includes(name));

/** What to write into many items, or what of them to lock. */
export function BulkWish({ action, onChange }: { action: 'lock' | 'unlock' | 'edit'; onChange: (wish: Wish) => void }) {
  return action === 'edit' ? <Edited onChange={onChange} /> : <Named onChange={onChange} />;
}

function Named({ onChange }: { onChange: (wish: Wish) => void }) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      label={t('library.bulk.names')}
      searchable
      data={[
        { group: t('item.tabs.artwork'), items: ARTWORK.map((value) => ({ value, label: t(`artwork.${value}`) })) },
        {
          group: t('item.tabs.fields'),
          items: NAMES.map((value) => ({ value, label: t(`item.fields.names.${value}`) })),
        },
      ]}
      onChange={(names) => onChange({ names })}
    />
  );
}

function Edited({ onChange }: { onChange: (wish: Wish) => void }) {
  const { t } = useTranslation();
  const [field, setField] = useState<Field>('genres');
  const form: Form = FIELDS[field] ?? 'text';
  const [value, setValue] = useState<string | string[]>([]);
  const say = useDebouncedCallback(onChange, 300);
  const write = (now: string | string[]) => {
    setValue(now);
    say({ fields: { [field]: written(form, now) } });
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('library.bulk.field')}
        value={field}
        onChange={(event) => {
          const next = event.currentTarget.value as Field;
          setField(next);
          setValue(FIELDS[next] === 'texts' ? [] : '');
          onChange({});
        }}
        data={EDITABLE.map((name) => ({ value: name, label: t(`item.fields.names.${name}`) }))}
      />
      <FieldInput label={t(`item.fields.names.${field}`)} form={form} value={value} onChange={write} />
    </Stack>
  );
}
