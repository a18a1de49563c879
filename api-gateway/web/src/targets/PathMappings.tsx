import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PathMapping } from './targets';

/** How the player sees folders that it knows by another path. */
export function PathMappings({
  mappings,
  change,
}: {
  mappings: PathMapping[];
  change: (mappings: PathMapping[]) => void;
}) {
  const { t } = useTranslation();
  const put = (index: number, part: Partial<PathMapping>) =>
    change(mappings.map((mapping, at) => (at === index ? { ...mapping, ...part } : mapping)));
  return (
    <Fieldset legend={t('targets.mappings')}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('targets.mappingsHint')}
        </Text>
        {mappings.map((mapping, index) => (
          <Group key={index} gap="xs" wrap="nowrap" align="flex-end">
            <TextInput
              label={t('targets.ours')}
              placeholder="/srv/movies"
              value={mapping.ours}
              onChange={(event) => put(index, { ours: event.currentTarget.value })}
              flex={1}
              required
            />
            <TextInput
              label={t('targets.theirs')}
              placeholder="smb://nas/movies"
              value={mapping.theirs}
              onChange={(event) => put(index, { theirs: event.currentTarget.value })}
              flex={1}
              required
            />
            <ActionIcon
              variant="default"
              size="input-sm"
              aria-label={t('targets.removeMapping', { ours: mapping.ours })}
              onClick={() => change(mappings.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => change([...mappings, { ours: '', theirs: '' }])}
          >
            {t('targets.addMapping')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
