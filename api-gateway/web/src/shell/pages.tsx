import {
  IconActivity,
  IconBooks,
  IconDeviceTv,
  IconFileText,
  IconHome,
  IconListCheck,
  IconQuestionMark,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import type { Role } from '../session/session';

interface Place {
  /** Below which path; the gateway serves the pages at the same ones (`UiController`). */
  path: string;
  /** Of its name in the texts, under `shell.places`. */
  name: 'home' | 'library' | 'unmatched' | 'jobs' | 'activity' | 'targets' | 'settings' | 'logs';
  icon: TablerIcon;
  page: ComponentType;
  role: Role;
}

/** The places of the menu, in its order. Each is loaded when it is first gone to. */
export const PLACES: Place[] = [
  { path: '/', name: 'home', icon: IconHome, role: 'viewer', page: lazy(() => import('../home/HomePage')) },
  {
    path: '/library',
    name: 'library',
    icon: IconBooks,
    role: 'viewer',
    page: lazy(() => import('../library/LibraryPage')),
  },
  {
    path: '/unmatched',
    name: 'unmatched',
    icon: IconQuestionMark,
    role: 'viewer',
    page: lazy(() => import('../unmatched/UnmatchedPage')),
  },
  { path: '/jobs', name: 'jobs', icon: IconListCheck, role: 'viewer', page: lazy(() => import('../jobs/JobsPage')) },
  {
    path: '/activity',
    name: 'activity',
    icon: IconActivity,
    role: 'viewer',
    page: lazy(() => import('../activity/ActivityPage')),
  },
  {
    path: '/targets',
    name: 'targets',
    icon: IconDeviceTv,
    role: 'viewer',
    page: lazy(() => import('../targets/TargetsPage')),
  },
  {
    path: '/settings',
    name: 'settings',
    icon: IconSettings,
    role: 'admin',
    page: lazy(() => import('../settings/SettingsPage')),
  },
  { path: '/logs', name: 'logs', icon: IconFileText, role: 'admin', page: lazy(() => import('../logs/LogsPage')) },
];

/** Reached from other pages, not from the menu. */
export const ItemPage = lazy(() => import('../item/ItemPage'));
export const SetupPage = lazy(() => import('../setup/SetupPage'));
