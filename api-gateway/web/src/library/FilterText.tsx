import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToolbarProps } from './Toolbar';

/** A filter that is typed; it narrows the list when the typing pauses. */
export function FilterText({
  name,
  hint,
  view,
  change,
}: Pick<ToolbarProps, 'view' | 'change'> & { name: 'language' | 'genre' | 'yearFrom' | 'yearTo'; hint?: string }) {
  const { t } = useTranslation();
  const value = view.filters[name] ?? '';
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const say = useDebouncedCallback((now: string) => change({ [name]: now }), 400);
  return (
    <TextInput
      label={t(`library.filters.${name}`)}
      placeholder={hint}
      inputMode={name.startsWith('year') ? 'numeric' : 'text'}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        say(event.currentTarget.value);
      }}
    />
  );
}
