import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export const KINDS = ['movies', 'series', 'episodes'] as const;
export type Kind = (typeof KINDS)[number];
export type Layout = 'grid' | 'table';

/** What narrows the list, named as the API names it; but `added`, which is a number of days back from today. */
export const FILTERS = [
  'state',
  'hasUnpublishedChanges',
  'edited',
  'locked',
  'missingArtwork',
  'resolution',
  'language',
  'genre',
  'yearFrom',
  'yearTo',
  'added',
  'libraryId',
  'seriesId',
] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** What of the library is looked at and how; the page's address says all of it. */
export interface View {
  kind: Kind;
  layout: Layout;
  q: string;
  sort: string | undefined;
  order: 'asc' | 'desc';
  filters: Filters;
}

const KEPT_AS = 'marquee.library.view';

export function readView(address: URLSearchParams): View {
  const filters: Filters = {};
  for (const name of FILTERS) {
    const value = address.get(name);
    if (value) {
      filters[name] = value;
    }
  }
  return {
    kind: KINDS.find((kind) => kind === address.get('kind')) ?? 'movies',
    layout: address.get('layout') === 'table' ? 'table' : 'grid',
    q: address.get('q') ?? '',
    sort: address.get('sort') ?? undefined,
    order: address.get('order') === 'desc' ? 'desc' : 'asc',
    filters,
  };
}

/** The view as the list's query: the same words for one page of it and for all that match. */
export function queryOf({ q, sort, order, filters }: View, today = new Date()): Record<string, string> {
  const { added, ...query } = filters;
  return {
    ...query,
    ...(added && { addedSince: daysBefore(today, Number(added)) }),
    ...(q.trim() && { q: q.trim() }),
    ...(sort && { sort, order }),
  };
}

function daysBefore(today: Date, days: number) {
  return new Date(today.getTime() - days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}

export type Change = Partial<Record<FilterName | 'kind' | 'layout' | 'q' | 'sort' | 'order', string | undefined>>;

/** The address's view, and how to change it. Who comes without one finds the last. */
export function useView() {
  const [address, setAddress] = useSearchParams();
  const view = useMemo(() => readView(address), [address]);
  const change = useCallback(
    (changes: Change) =>
      setAddress(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value) {
              after.set(name, value);
            } else {
              after.delete(name);
            }
          }
          return after;
        },
        { replace: true },
      ),
    [setAddress],
  );
  const show = useCallback((search: string) => setAddress(search, { replace: true }), [setAddress]);
  const words = address.toString();
  useEffect(() => {
    const kept = localStorage.getItem(KEPT_AS);
    if (words) {
      localStorage.setItem(KEPT_AS, words);
    } else if (kept) {
      show(kept);
    }
  }, [words, show]);
  return { view, words, change, show };
}
