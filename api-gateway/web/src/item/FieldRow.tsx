import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory, IconLock, IconPencil, IconRobot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { useSourceName } from '../i18n/sources';
import { failed } from '../parts/said';
import { useMay } from '../session/session';
import { ChangesModal } from './ChangesModal';
import { FieldForm } from './FieldForm';
import classes from './FieldRow.module.css';
import { FIELDS, type Field, inWords } from './fields';
import { type Item, useLock } from './queries';

export function FieldRow({ item, name }: { item: Item; name: Field }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const may = useMay('editor');
  const [editing, edit] = useDisclosure(false);
  const [looking, look] = useDisclosure(false);
  const lock = useLock(item.id);
  const held = item.locks.find((each) => each.name === name);
  const label = t(`item.fields.names.${name}`);
  const form = FIELDS[name];
  const value = item.details?.[name];
  const words = form === 'date' && typeof value === 'string' ? formats.date(value) : inWords(value);
  return (
    <div className={classes.row}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <div className={classes.value}>
        {editing && form ? (
          <FieldForm item={item} name={name} form={form} onDone={edit.close} />
        ) : (
          <>
            <Text size="sm" className={classes.words} {...(!words && { c: 'dimmed' })}>
              {words || t('item.fields.empty')}
            </Text>
            <Source item={item} name={name} />
          </>
        )}
      </div>
      <Group gap={4} wrap="nowrap" justify="flex-end">
        {may ? (
          <Tooltip label={t(held ? 'item.fields.unlock' : 'item.fields.lock')}>
            <ActionIcon
              variant="subtle"
              color={held ? 'marquee' : 'gray'}
              aria-label={t(held ? 'item.fields.unlockOf' : 'item.fields.lockOf', { name: label })}
              aria-pressed={held !== undefined}
              loading={lock.isPending}
              onClick={() => lock.mutate({ name, lock: !held }, { onError: failed })}
            >
              {held ? <IconLock size={18} aria-hidden /> : <IconRobot size={18} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        ) : (
          held && <IconLock size={18} role="img" aria-label={t('item.fields.locked', { name: held.lockedBy })} />
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('item.changes.of', { name: label })}
          onClick={look.open}
        >
          <IconHistory size={18} aria-hidden />
        </ActionIcon>
        {may && form && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('item.fields.edit', { name: label })}
            aria-expanded={editing}
            onClick={edit.toggle}
          >
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <ChangesModal item={item} name={name} opened={looking} onClose={look.close} />
    </div>
  );
}

/** Who gave the field its value, and when. */
function Source({ item, name }: { item: Item; name: Field }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const source = useSourceName();
  const from = item.provenance[name];
  if (!from?.source) {
    return null;
  }
  const who = from.by ?? source(from.source);
  return (
    <Text size="xs" c="dimmed">
      {from.at ? t('item.fields.from', { who, when: formats.ago(from.at) }) : who}
    </Text>
  );
}
