import { Button, Group, Stack, Stepper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LibraryForm } from '../libraries/LibraryForm';
import { useLibraries } from '../libraries/libraries';
import { Page } from '../parts/Page';
import { ProvidersSection } from '../providers/ProvidersSection';
import { WebhooksSection } from '../webhooks/WebhooksSection';
import { PlayerStep } from './PlayerStep';

const STEPS = ['library', 'provider', 'webhooks', 'player'] as const;

/** The first run: a folder, a key, the webhooks, a player. Each step can be passed over and come back to in the settings. */
export default function SetupPage() {
  const { t } = useTranslation();
  const [step, setStep] = useState(0);
  const next = () => setStep((current) => Math.min(current + 1, STEPS.length));
  const back = () => setStep((current) => Math.max(current - 1, 0));
  return (
    <Page title={t('setup.title')} lead={t('setup.lead')}>
      <Stepper active={step} onStepClick={setStep} size="sm" maw={860}>
        {STEPS.map((name) => (
          <Stepper.Step key={name} label={t(`setup.steps.${name}`)} description={t(`setup.hints.${name}`)}>
            <Stack mt="md">
              {name === 'library' && <LibraryStep onSaved={next} />}
              {name === 'provider' && <ProvidersSection />}
              {name === 'webhooks' && <WebhooksSection />}
              {name === 'player' && <PlayerStep />}
              <Group>
                {step > 0 && (
                  <Button variant="default" onClick={back}>
                    {t('setup.back')}
                  </Button>
                )}
                <Button variant={name === 'library' ? 'default' : 'filled'} onClick={next}>
                  {name === 'library' ? t('setup.later') : t('setup.next')}
                </Button>
              </Group>
            </Stack>
          </Stepper.Step>
        ))}
        <Stepper.Completed>
          <Stack mt="md" align="flex-start">
            <Text>{t('setup.done')}</Text>
            <Button component={Link} to="/">
              {t('setup.home')}
            </Button>
          </Stack>
        </Stepper.Completed>
      </Stepper>
    </Page>
  );
}

/** What there is already is named, so that coming back makes no second library of the same folder. */
function LibraryStep({ onSaved }: { onSaved: () => void }) {
  const { t } = useTranslation();
  const libraries = useLibraries().data ?? [];
  return (
    <>
      {libraries.length > 0 && (
        <Text>{t('setup.libraries', { names: libraries.map((library) => library.name).join(', ') })}</Text>
      )}
      <LibraryForm onSaved={onSaved} />
    </>
  );
}
