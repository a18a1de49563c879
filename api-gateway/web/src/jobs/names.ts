import { useTranslation } from 'react-i18next';

/** A type of job in words; one that has none yet is shown as it is written. */
export function useJobName() {
  const { t, i18n } = useTranslation();
  return (type: string) => {
    const key = `jobs.types.${type}`;
    return i18n.exists(key) ? t(key as 'jobs.types.library-scan') : type;
  };
}
