import { Badge, Button, Card, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { confirmed } from '../parts/confirmed';
import { Trouble } from '../parts/Trouble';
import { May } from '../session/May';
import { ProbeAnswer } from './ProbeAnswer';
import styles from './targets.module.css';
import { serviceName, type Target, useRemoveTarget, useTestTarget } from './targets';

/** A player: where it is, how it sees our folders, and what it answers when it is asked. */
export function TargetCard({ target, edit }: { target: Target; edit: () => void }) {
  const { t } = useTranslation();
  const test = useTestTarget(target.id);
  const remove = useRemoveTarget();
  const about = { name: target.name };
  const confirm = () =>
    confirmed({
      title: t('targets.removeTitle', about),
      text: t('targets.removeText'),
      act: t('parts.remove'),
      onConfirm: () => remove.mutate(target),
    });
  return (
    <Card component="li" withBorder padding="sm" className={styles.card}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Text fw={600}>{target.name}</Text>
            <Badge variant="light">{serviceName(target.service)}</Badge>
            {!target.enabled && <Badge color="gray">{t('targets.off')}</Badge>}
            {target.group && <Badge variant="default">{t('targets.inGroup', { group: target.group })}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {target.address}
          </Text>
          {target.pathMappings.map(({ ours, theirs }) => (
            <Text key={`${ours} ${theirs}`} size="sm">
              {ours} → {theirs}
            </Text>
          ))}
        </div>
        <Group gap="xs">
          <May role="editor">
            <Button
              size="compact-sm"
              variant="default"
              loading={test.isPending}
              onClick={() => test.mutate()}
              aria-label={t('targets.testNamed', about)}
            >
              {t('targets.test')}
            </Button>
          </May>
          <May role="admin">
            <Button size="compact-sm" variant="default" onClick={edit} aria-label={t('targets.editNamed', about)}>
              {t('parts.edit')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              loading={remove.isPending}
              onClick={confirm}
              aria-label={t('targets.removeNamed', about)}
            >
              {t('parts.remove')}
            </Button>
          </May>
        </Group>
      </Group>
      {test.error && <Trouble error={test.error} />}
      {test.data && <ProbeAnswer answer={test.data} />}
    </Card>
  );
}
