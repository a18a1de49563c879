import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { AuditSection } from '../accounts/AuditSection';
import { KeysSection } from '../accounts/KeysSection';
import { PeopleSection } from '../accounts/PeopleSection';
import { LibrariesSection } from '../libraries/LibrariesSection';
import { Page } from '../parts/Page';
import { ProvidersSection } from '../providers/ProvidersSection';
import { WebhooksSection } from '../webhooks/WebhooksSection';
import { GeneralSection } from './GeneralSection';

const SECTIONS = {
  libraries: LibrariesSection,
  providers: ProvidersSection,
  webhooks: WebhooksSection,
  people: PeopleSection,
  keys: KeysSection,
  general: GeneralSection,
  audit: AuditSection,
} satisfies Record<string, ComponentType>;
type Section = keyof typeof SECTIONS;

/** What each service owns and a person may change; each section has an address of its own. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const go = useNavigate();
  const asked = useParams()['*'] ?? '';
  const section: Section = asked in SECTIONS ? (asked as Section) : 'libraries';
  const Shown = SECTIONS[section];
  return (
    <Page title={t('shell.places.settings')} lead={t('settings.lead')}>
      <Tabs value={section} onChange={(next) => void go(`/settings/${next}`)} keepMounted={false}>
        <Tabs.List mb="md">
          {(Object.keys(SECTIONS) as Section[]).map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`settings.sections.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={section}>
          <Shown />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
