import { useTranslation } from 'react-i18next';

/** What a service does, instead of what it is called on the wire: `scanner-service` or `scanner`. */
export function useServiceName() {
  const { t } = useTranslation();
  return (service: string) => {
    const subject = service.replace(/-service$/, '').replace(/^api-/, '');
    return t(`settings.services.${subject as 'scanner'}`, { defaultValue: service });
  };
}
