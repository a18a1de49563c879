import { Container } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from './parts/Trouble';
import { Waiting } from './parts/Waiting';
import { useSession, useSetupNeeded } from './session/session';
import { Shell } from './shell/Shell';

/** Who is signed in needs neither. */
const SignInPage = lazy(() => import('./session/SignInPage'));
const FirstAdministratorPage = lazy(() => import('./session/FirstAdministratorPage'));

/** Who is not signed in signs in, or becomes the first administrator; everything else is for those who are. */
export function App() {
  const { t } = useTranslation();
  const session = useSession();
  const setup = useSetupNeeded(session.data?.signedIn === false);
  if (session.data?.signedIn) {
    return <Shell />;
  }
  if (session.isError || setup.isError) {
    const error = session.error ?? setup.error;
    return (
      <Container size="xs" py="xl">
        {error && <Trouble error={error} again={() => void (session.isError ? session : setup).refetch()} />}
      </Container>
    );
  }
  if (session.isPending || setup.isPending) {
    return <Waiting what={t('session.looking')} />;
  }
  return (
    <Suspense fallback={<Waiting what={t('session.looking')} />}>
      {setup.data ? <FirstAdministratorPage /> : <SignInPage />}
    </Suspense>
  );
}
