import { Avatar, Menu, SegmentedControl, Stack, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession, useSignOut } from '../session/session';
import { LanguageChoice } from './LanguageChoice';

export function AccountMenu() {
  const { t } = useTranslation();
  const session = useSession().data;
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={240} closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton aria-label={t('shell.account', { name: session?.name ?? '' })}>
          <Avatar color="marquee" radius="xl" size="sm">
            {session?.name?.slice(0, 1).toUpperCase()}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {session?.name} · {session?.role && t(`roles.${session.role}`)}
        </Menu.Label>
        <Stack gap="xs" p="xs">
          <Text size="xs" c="dimmed">
            {t('shell.appearance')}
          </Text>
          <SegmentedControl
            size="xs"
            aria-label={t('shell.appearance')}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
            data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`shell.scheme.${value}`) }))}
          />
          <LanguageChoice />
        </Stack>
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>{t('session.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
