import type { Item } from './queries';

/** How a person writes a field. */
export type Form = 'text' | 'prose' | 'texts' | 'number' | 'date';

/** The fields of an item in the order in which they are shown; those without a form are only read. */
export const FIELDS = {
  title: 'text',
  originalTitle: 'text',
  sortTitle: 'text',
  year: 'number',
  premiered: 'date',
  tagline: 'text',
  plot: 'prose',
  outline: 'prose',
  runtime: 'number',
  certification: 'text',
  genres: 'texts',
  tags: 'texts',
  countries: 'texts',
  studios: 'texts',
  directors: 'texts',
  writers: 'texts',
  actors: undefined,
  ratings: undefined,
  collection: undefined,
  status: 'text',
  trailer: 'text',
} as const satisfies Record<string, Form | undefined>;
export type Field = keyof typeof FIELDS;
export const NAMES = Object.keys(FIELDS) as Field[];

/** Who rates, as they write themselves. */
const RATERS: Record<string, string> = { themoviedb: 'TMDb', imdb: 'IMDb', tvdb: 'TheTVDB', metacritic: 'Metacritic' };

export type Details = NonNullable<Item['details']>;

/** A value in words; nothing where it is empty. Works for what the history keeps, too. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (Array.isArray(value)) {
    return value.map(inWords).join(', ');
  }
  if (typeof value === 'object') {
    const { name, role, source, value: rating, max } = value as Record<string, unknown>;
    if (typeof name === 'string') {
      return typeof role === 'string' && role ? `${name} (${role})` : name;
    }
    return rating === undefined
      ? JSON.stringify(value)
      : `${RATERS[String(source)] ?? String(source)} ${String(rating)}/${String(max)}`;
  }
  return String(value as string | number);
}

export interface Difference {
  field: Field;
  before: string;
  after: string;
}

/** Which fields read otherwise in one than in the other. */
export function differences(before: Item, after: Item): Difference[] {
  return NAMES.map((field) => ({
    field,
    before: inWords(before.details?.[field]),
    after: inWords(after.details?.[field]),
  })).filter((each) => each.before !== each.after);
}

/** What a form holds as the API wants it: nothing is null, and a year is a number. */
export function written(form: Form, value: string | string[]): unknown {
  if (Array.isArray(value)) {
    return value;
  }
  const text = value.trim();
  return text === '' ? null : form === 'number' ? Number(text) : text;
}
