import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { useFormats } from '../i18n/format';
import type { Kind } from './view';

type Choice = Schemas['Choice'];

/** What a list of that kind can be narrowed to, as it is at present, each with how many there are. */
export function useChoices(kind: Kind) {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  const there = useQuery({
    queryKey: ['items', 'choices', kind],
    // All kinds are asked alike.
    queryFn: () => answer(api.GET(`/api/v1/${kind}/filters` as '/api/v1/movies/filters')),
  }).data;
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const named = (choices: Choice[] | undefined, name: (value: string) => string | undefined = (value) => value) =>
    (choices ?? []).map(({ value, count }) => ({ value, label: `${name(value) ?? value} (${number(count)})` }));
  return {
    states: named(there?.states, (value) => t(`items.state.${value as 'published'}`, { defaultValue: value })),
    genres: named(there?.genres),
    languages: named(there?.languages, (value) => languages.of(value)),
    resolutions: named(there?.resolutions),
  };
}
