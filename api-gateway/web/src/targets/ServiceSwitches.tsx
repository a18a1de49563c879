import { Alert, Fieldset, Group, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../parts/Trouble';
import { useMay } from '../session/session';
import { SERVICES, serviceName, type Target, useServices, useSwitchService } from './targets';

/** A whole kind of player is told, or left in peace. */
export function ServiceSwitches({ targets }: { targets: Target[] }) {
  const { t } = useTranslation();
  const mayChange = useMay('admin');
  const services = useServices();
  const change = useSwitchService();
  if (services.isError) {
    return <Trouble error={services.error} again={() => void services.refetch()} />;
  }
  const told = (services.data ?? []).filter(({ service }) => (SERVICES as readonly string[]).includes(service));
  const silent = told.filter(
    ({ service, enabled }) => !enabled && targets.some((target) => target.service === service && target.enabled),
  );
  return (
    <>
      <Fieldset legend={t('targets.services')} disabled={!mayChange}>
        <Group gap="xl">
          {told.map(({ service, enabled }) => (
            <Switch
              key={service}
              label={serviceName(service)}
              checked={change.isPending && change.variables.service === service ? change.variables.enabled : enabled}
              onChange={(event) => change.mutate({ service, enabled: event.currentTarget.checked })}
            />
          ))}
        </Group>
      </Fieldset>
      {silent.map(({ service }) => (
        <Alert key={service} color="yellow">
          {t('targets.silent', { service: serviceName(service) })}
        </Alert>
      ))}
    </>
  );
}
