import { useTranslation } from 'react-i18next';

/** What the services call a source otherwise than the texts do. */
const OTHERWISE: Record<string, string> = { 'fanart.tv': 'fanart', themoviedb: 'tmdb' };

/** Where something comes from, in words: a provider, the folder, a person. One that has no words is shown as it is written. */
export function useSourceName() {
  const { t } = useTranslation();
  return (source: string) => t(`sources.${(OTHERWISE[source] ?? source) as 'tmdb'}`, { defaultValue: source });
}
