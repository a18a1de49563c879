import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceName } from '../i18n/services';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { DeadLetterCard } from './DeadLetterCard';
import { useDeadLetters } from './letters';

/** So many are shown of each service; the others follow when these are dealt with. */
const SHOWN = 10;

/** The messages that could not be handled, by service. */
export function DeadLetters() {
  const { t } = useTranslation();
  const services = useDeadLetters();
  const name = useServiceName();
  if (services.some((letters) => letters.isPending)) {
    return <Waiting what={t('jobs.letters.looking')} />;
  }
  return (
    <Stack>
      {services.every((letters) => letters.data?.length === 0) && (
        <Nothing title={t('jobs.letters.none')} text={t('jobs.letters.noneText')} />
      )}
      {services.map(({ service, data = [], error, refetch }) => {
        const letters = data.slice(0, SHOWN);
        return (
          (error ?? letters.length > 0) && (
            <section key={service} aria-label={name(service)}>
              <Title order={2} size="h4" mb="xs">
                {name(service)}
              </Title>
              {error && <Trouble error={error} again={() => void refetch()} />}
              <Stack component="ul" gap="xs" p={0} m={0}>
                {letters.map((letter) => (
                  <DeadLetterCard key={letter.messageId} service={service} letter={letter} />
                ))}
              </Stack>
              {data.length > SHOWN && (
                <Text size="sm" c="dimmed" mt="xs">
                  {t('jobs.letters.more', { count: data.length - SHOWN })}
                </Text>
              )}
            </section>
          )
        );
      })}
    </Stack>
  );
}
