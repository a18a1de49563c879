import { Group, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InboxState, Kind } from './questions';

/** Which questions the inbox shows. */
export function InboxFilter({
  state,
  kind,
  search,
  set,
}: {
  state: InboxState;
  kind: Kind | null;
  search: string;
  set: (changes: Record<string, string | null>) => void;
}) {
  const { t } = useTranslation();
  return (
    <Group gap="sm">
      <TextInput
        aria-label={t('unmatched.filter')}
        placeholder={t('unmatched.filter')}
        value={search}
        onChange={(event) => set({ search: event.currentTarget.value })}
        w={{ base: '100%', sm: 300 }}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('unmatched.kind')}
        value={kind ?? 'all'}
        onChange={(value) => set({ kind: value === 'all' ? null : value })}
        data={(['all', 'movie', 'series'] as const).map((value) => ({ value, label: t(`unmatched.kinds.${value}`) }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('unmatched.state')}
        value={state}
        onChange={(value) => set({ state: value === 'unmatched' ? null : value, question: null })}
        data={(['unmatched', 'dismissed'] as const).map((value) => ({ value, label: t(`unmatched.states.${value}`) }))}
      />
    </Group>
  );
}
