import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { useSourceName } from '../i18n/sources';
import { Dialog } from '../parts/Dialog';
import { Nothing } from '../parts/Nothing';
import { done } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { May } from '../session/May';
import { FIELDS, type Field, inWords } from './fields';
import { type Item, useChanges, useRevert } from './queries';

interface Props {
  item: Item;
  name: Field;
  opened: boolean;
  onClose: () => void;
}

/** What a field was before, who changed it, and the way back. */
export function ChangesModal({ item, name, opened, onClose }: Props) {
  const { t } = useTranslation();
  const title = t('item.changes.of', { name: t(`item.fields.names.${name}`) });
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size="lg">
      <Changes item={item} name={name} onClose={onClose} />
    </Dialog>
  );
}

function Changes({ item, name, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const source = useSourceName();
  const changes = useChanges(item.id, name);
  const revert = useRevert(item.id);
  if (changes.error) {
    return <Trouble error={changes.error} again={() => void changes.refetch()} />;
  }
  if (!changes.data) {
    return <Waiting what={t('item.changes.waiting')} />;
  }
  if (changes.data.length === 0) {
    return <Nothing title={t('item.changes.none')} text={t('item.changes.noneText')} />;
  }
  return (
    <Stack>
      {revert.error && <Trouble error={revert.error} />}
      {changes.data.map((change) => (
        <Group key={change.id} justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Text size="sm">
              <del>{inWords(change.oldValue) || t('item.fields.empty')}</del>
              {' → '}
              <ins>{inWords(change.newValue) || t('item.fields.empty')}</ins>
            </Text>
            <Text size="xs" c="dimmed">
              {t('item.fields.from', {
                who: change.changedBy ?? source(change.source),
                when: formats.dateTime(change.changedAt),
              })}
            </Text>
          </div>
          {FIELDS[name] && (
            <May role="editor">
              <Button
                size="xs"
                variant="default"
                loading={revert.isPending && revert.variables === change.id}
                onClick={() =>
                  revert.mutate(change.id, {
                    onSuccess: () => {
                      done(t('item.changes.reverted'));
                      onClose();
                    },
                  })
                }
              >
                {t('item.changes.revert')}
              </Button>
            </May>
          )}
        </Group>
      ))}
    </Stack>
  );
}
