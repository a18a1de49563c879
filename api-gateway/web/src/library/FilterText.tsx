import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToolbarProps } from './Toolbar';

/** A filter that is typed; it narrows the list when the typing pauses. */
export function FilterText({
  name,
  view,
  change,
}: Pick<ToolbarProps, 'view' | 'change'> & { name: 'yearFrom' | 'yearTo' }) {
  const { t } = useTranslation();
  const value = view.filters[name] ?? '';
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const say = useDebouncedCallback((now: string) => change({ [name]: now }), 400);
  return (
    <TextInput
      label={t(`library.filters.${name}`)}
      inputMode="numeric"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        say(event.currentTarget.value);
      }}
    />
  );
}
