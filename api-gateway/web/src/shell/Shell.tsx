import { AppShell, Burger, Group, Image, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Routes, useLocation } from 'react-router';
import { useFreshness } from '../api/freshness';
import { Nothing } from '../parts/Nothing';
import { Waiting } from '../parts/Waiting';
import { type Role, useSession } from '../session/session';
import { AccountMenu } from './AccountMenu';
import { LiveMark } from './LiveMark';
import { ItemPage, PLACES, SetupPage } from './pages';

const RANK: Role[] = ['viewer', 'editor', 'admin'];

/** The menu, who is signed in, whether events arrive – and the page. */
export function Shell() {
  const { t } = useTranslation();
  const [open, menu] = useDisclosure(false);
  const { pathname } = useLocation();
  const role = useSession().data?.role ?? 'viewer';
  const places = PLACES.filter((place) => RANK.indexOf(role) >= RANK.indexOf(place.role));
  useFreshness();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !open } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a href="#page" className="skip-link">
        {t('shell.skip')}
      </a>
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={open} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label={t('shell.menu')} />
            <Image src="/favicon.svg" w={28} h={28} alt="" />
            <Text fw={700}>Marquee</Text>
          </Group>
          <Group gap="md" wrap="nowrap">
            <LiveMark />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('shell.menu')}>
        {places.map(({ path, name, icon: Icon }) => (
          <NavLink
            key={path}
            component={Link}
            to={path}
            label={t(`shell.places.${name}`)}
            leftSection={<Icon size={20} aria-hidden />}
            active={path === '/' ? pathname === '/' : pathname.startsWith(path)}
            aria-current={pathname === path ? 'page' : undefined}
            onClick={menu.close}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1}>
        <Suspense fallback={<Waiting what={t('shell.opening')} />}>
          <Routes>
            {places.map(({ path, page: Page }) => (
              <Route key={path} path={path === '/' ? '/' : `${path}/*`} element={<Page />} />
            ))}
            <Route path="/items/:id" element={<ItemPage />} />
            {role === 'admin' && <Route path="/setup" element={<SetupPage />} />}
            <Route path="*" element={<Nothing title={t('shell.noPage')} text={t('shell.noPageText')} />} />
          </Routes>
        </Suspense>
      </AppShell.Main>
    </AppShell>
  );
}
