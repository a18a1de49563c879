import { Anchor, Badge, Button, Card, Code, Collapse, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/format';
import { May } from '../session/May';
import styles from './jobs.module.css';
import { type DeadLetter, type Service, useLetterDeeds } from './letters';
import { confirmed } from '../parts/confirmed';

/** A message that could not be handled: why, and again or away with it. */
export function DeadLetterCard({ service, letter }: { service: Service; letter: DeadLetter }) {
  const { t } = useTranslation();
  const { ago, dateTime } = useFormats();
  const [opened, opening] = useDisclosure(false);
  const { replay, discard } = useLetterDeeds(service, letter.messageId);
  const confirm = () =>
    confirmed({
      title: t('jobs.letters.discardTitle', { type: letter.type }),
      text: t('jobs.letters.discardText'),
      act: t('jobs.letters.discard'),
      keep: t('jobs.letters.keep'),
      onConfirm: () => discard.mutate(),
    });
  return (
    <Card component="li" withBorder padding="sm" className={styles.card}>
      <Group justify="space-between" align="flex-start">
        <Group gap="xs">
          <Text fw={600}>{letter.type}</Text>
          <Badge variant="light" color="red">
            {letter.kind}
          </Badge>
          <Text size="xs" c="dimmed" title={letter.sentAt && dateTime(letter.sentAt)}>
            {letter.sentAt && `${ago(letter.sentAt)} · `}
            {t('jobs.letters.attempts', { count: letter.attempts })}
          </Text>
        </Group>
        <Group gap="xs">
          <May role="editor">
            {letter.origin && (
              <Button size="compact-sm" variant="default" loading={replay.isPending} onClick={() => replay.mutate()}>
                {t('jobs.letters.replay')}
              </Button>
            )}
            <Button size="compact-sm" variant="default" color="red" loading={discard.isPending} onClick={confirm}>
              {t('jobs.letters.discard')}
            </Button>
          </May>
          <Button size="compact-sm" variant="subtle" onClick={opening.toggle} aria-expanded={opened}>
            {t('jobs.details')}
          </Button>
        </Group>
      </Group>
      <Text size="sm">{letter.reason}</Text>
      <Collapse expanded={opened}>
        <Group gap="lg" mt="xs">
          <Text size="sm">{letter.queue}</Text>
          <Anchor size="sm" component={Link} to={`/activity?correlation=${letter.correlationId}`}>
            {t('jobs.followed')}
          </Anchor>
        </Group>
        <Code block mt="xs">
          {JSON.stringify(letter.body, null, 2) ?? t('jobs.letters.unreadable')}
        </Code>
      </Collapse>
    </Card>
  );
}
