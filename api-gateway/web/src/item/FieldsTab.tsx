import { Button, Group, Stack, Text } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../parts/Nothing';
import { failed } from '../parts/said';
import { May } from '../session/May';
import { FieldRow } from './FieldRow';
import { inWords, NAMES } from './fields';
import { type Item, useUnlockAll } from './queries';

/** Every field with its value, where that comes from, and whether a person holds it. */
export function FieldsTab({ item }: { item: Item }) {
  const { t } = useTranslation();
  const unlockAll = useUnlockAll(item.id);
  if (!item.details) {
    return <Nothing title={t('item.fields.none')} text={item.trouble ?? t('item.fields.noneText')} />;
  }
  const details = item.details;
  return (
    <Stack gap={0}>
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed">
          {t('item.fields.lead')}
        </Text>
        {item.locks.length > 0 && (
          <May role="editor">
            <Button
              variant="default"
              size="xs"
              leftSection={<IconLockOpen size={16} aria-hidden />}
              loading={unlockAll.isPending}
              onClick={() => unlockAll.mutate(undefined, { onError: failed })}
            >
              {t('item.fields.unlockAll', { count: item.locks.length })}
            </Button>
          </May>
        )}
      </Group>
      {NAMES.filter((name) => name in details || item.kind === 'movie' || inWords(details[name])).map((name) => (
        <FieldRow key={name} item={item} name={name} />
      ))}
    </Stack>
  );
}
