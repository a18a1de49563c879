import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { NfoDiff } from './NfoDiff';
import classes from './PlannedChanges.module.css';

const COLORS: Record<string, string> = {
  write: 'teal',
  replace: 'orange',
  remove: 'red',
  put_back: 'blue',
  keep: 'gray',
  unchanged: 'gray',
};

/** What publishing does to each file; of an NFO line by line, where its texts are there. */
export function PlannedChanges({ changes }: { changes: Schemas['PlannedChange'][] }) {
  const { t } = useTranslation();
  return changes.map((change) => (
    <div key={change.path}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Badge variant="light" color={COLORS[change.action] ?? 'gray'} flex="none">
          {t(`item.plan.actions.${change.action}`)}
        </Badge>
        <Text size="sm" className={classes.path}>
          {change.path}
          {change.reason && ` (${change.reason})`}
        </Text>
      </Group>
      {change.texts && change.texts.before !== change.texts.after && <NfoDiff texts={change.texts} />}
    </div>
  ));
}
