import { ActionIcon, Button, Divider, Group, NavLink, Popover, Stack, TextInput } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToolbarProps } from './Toolbar';

interface SavedView {
  name: string;
  words: string;
}

/** Views a person wants again, by name, kept in this browser. */
export function SavedViews({ words, show }: Pick<ToolbarProps, 'words' | 'show'>) {
  const { t } = useTranslation();
  const [views, setViews] = useLocalStorage<SavedView[]>({ key: 'marquee.library.saved', defaultValue: [] });
  const [name, setName] = useState('');
  const [open, opens] = useDisclosure(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setViews([...views.filter((view) => view.name !== name.trim()), { name: name.trim(), words }]);
    setName('');
  };
  return (
    <Popover position="bottom-end" width={300} trapFocus opened={open} onChange={opens.set}>
      <Popover.Target>
        <Button variant="default" onClick={opens.toggle} leftSection={<IconBookmark size={16} aria-hidden />}>
          {t('library.views.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {views.map((view) => (
          <Group key={view.name} gap={4} wrap="nowrap">
            <NavLink
              component="button"
              label={view.name}
              onClick={() => {
                show(view.words);
                opens.close();
              }}
            />
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={t('library.views.forget', { name: view.name })}
              onClick={() => setViews(views.filter((each) => each !== view))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {views.length > 0 && <Divider my="xs" />}
        <Stack component="form" gap="xs" onSubmit={save}>
          <TextInput
            label={t('library.views.name')}
            description={t('library.views.hint')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={60}
            required
          />
          <Button type="submit" size="xs" disabled={!name.trim() || !words}>
            {t('library.views.save')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
