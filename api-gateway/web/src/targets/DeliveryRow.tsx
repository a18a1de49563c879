import { Anchor, Badge, Card, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/format';
import { type Delivery, STATES } from './deliveries';
import styles from './targets.module.css';

type State = (typeof STATES)[number];
const COLORS: Record<State, string> = {
  pending: 'gray',
  sending: 'blue',
  told: 'teal',
  unknown: 'orange',
  failed: 'red',
};

export function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const { ago, dateTime, number } = useFormats();
  const known = delivery.state in COLORS;
  const state = delivery.state as State;
  const cause = delivery.causes[0];
  return (
    <Card component="li" withBorder padding="xs" className={styles.card}>
      <Group gap="xs">
        <Badge variant="light" color={known ? COLORS[state] : 'gray'}>
          {known ? t(`targets.states.${state}`) : delivery.state}
        </Badge>
        <Text fw={500}>{delivery.target}</Text>
        <Text size="xs" c="dimmed" title={dateTime(delivery.finishedAt ?? delivery.createdAt)}>
          {ago(delivery.finishedAt ?? delivery.createdAt)} ·{' '}
          {t('targets.items', { count: delivery.items.length, number: number(delivery.items.length) })}
          {delivery.attempts > 1 && ` · ${t('targets.attempts', { count: delivery.attempts })}`}
        </Text>
        {cause && (
          <Anchor size="xs" component={Link} to={`/activity?correlation=${cause}`}>
            {t('targets.cause')}
          </Anchor>
        )}
      </Group>
      <Text size="sm">{delivery.folder}</Text>
      {[delivery.reason, delivery.remark].map(
        (words) =>
          words && (
            <Text key={words} size="sm" c={state === 'failed' ? 'red' : undefined}>
              {words}
            </Text>
          ),
      )}
      {delivery.nextAttemptAt && (
        <Text size="sm">{t('targets.nextAttempt', { when: ago(delivery.nextAttemptAt) })}</Text>
      )}
    </Card>
  );
}
