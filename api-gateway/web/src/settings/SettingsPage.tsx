import { useTranslation } from 'react-i18next';
import { AuditSection } from '../accounts/AuditSection';
import { KeysSection } from '../accounts/KeysSection';
import { PeopleSection } from '../accounts/PeopleSection';
import { LibrariesSection } from '../libraries/LibrariesSection';
import { Page } from '../parts/Page';
import { Sections } from '../parts/Sections';
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
};

/** What each service owns and a person may change. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const title = t('shell.places.settings');
  return (
    <Page title={title} lead={t('settings.lead')}>
      <Sections
        at="/settings"
        name={title}
        sections={SECTIONS}
        label={(section) => t(`settings.sections.${section}`)}
      />
    </Page>
  );
}
