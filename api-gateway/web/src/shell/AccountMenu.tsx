import {
  Avatar,
  Button,
  Popover,
  SegmentedControl,
  Stack,
  Text,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock, IconLogout } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSignOut } from '../session/session';
import { LanguageChoice } from './LanguageChoice';

const PasswordDialog = lazy(() => import('../session/PasswordDialog'));

/** Who is signed in, how the pages look to them, and the way out. No menu: it holds what a menu must not, fields. */
export function AccountMenu() {
  const { t } = useTranslation();
  const session = useSession().data;
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [opened, opening] = useDisclosure(false);
  const [changing, change] = useDisclosure(false);
  const changePassword = () => {
    opening.close();
    change.open();
  };
  const name = t('shell.account', { name: session?.name ?? '' });
  return (
    <>
      <Popover position="bottom-end" width={260} trapFocus returnFocus opened={opened} onChange={opening.set}>
        <Popover.Target>
          <UnstyledButton aria-label={name} onClick={opening.toggle}>
            <Avatar color="marquee" radius="xl" size="sm">
              {session?.name?.slice(0, 1).toUpperCase()}
            </Avatar>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={name}>
          <Stack gap="sm">
            <div>
              <Text fw={600} truncate>
                {session?.name}
              </Text>
              <Text size="sm" c="dimmed">
                {session?.role && t(`roles.${session.role}`)}
              </Text>
            </div>
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label={t('shell.appearance')}
              value={colorScheme}
              onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
              data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`shell.scheme.${value}`) }))}
            />
            <LanguageChoice />
            <Button variant="default" leftSection={<IconLock size={16} aria-hidden />} onClick={changePassword}>
              {t('session.changePassword')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconLogout size={16} aria-hidden />}
              loading={signOut.isPending}
              onClick={() => signOut.mutate()}
            >
              {t('session.signOut')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <Suspense>{changing && <PasswordDialog opened close={change.close} />}</Suspense>
    </>
  );
}
