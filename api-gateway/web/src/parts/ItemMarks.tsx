import { Badge, Group } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';

const COLORS = { discovered: 'gray', identified: 'blue', enriched: 'violet', published: 'teal' } as const;
type State = keyof typeof COLORS;

/** How far an item is, and what is to be said of it beside. */
export function ItemMarks({ item }: { item: Schemas['Row'] }) {
  const { t } = useTranslation();
  const state = item.state as State;
  return (
    <Group gap={6} wrap="nowrap">
      <Badge variant="light" color={COLORS[state]} size="sm">
        {t(`items.state.${state}`)}
      </Badge>
      {item.hasUnpublishedChanges && (
        <Badge variant="outline" color="orange" size="sm">
          {t('items.unpublished')}
        </Badge>
      )}
      {item.locked && (
        <span title={t('items.locked')}>
          <IconLock size={16} role="img" aria-label={t('items.locked')} />
        </span>
      )}
      {item.trouble && (
        <span title={item.trouble}>
          <IconAlertTriangle size={16} color="var(--mantine-color-red-6)" role="img" aria-label={item.trouble} />
        </span>
      )}
    </Group>
  );
}
