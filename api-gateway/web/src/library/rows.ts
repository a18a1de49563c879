import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';
import type { Kind } from './view';

export type Row = Schemas['Row'];
type Page = Schemas['ItemPage'];

/** What an item is called in a list of many: an episode's title alone says little. */
export function nameOf({ title, seriesTitle, season, episode }: Row) {
  return episode === undefined ? title : `${seriesTitle ?? ''} ${season ?? '?'}×${episode} ${title}`.trim();
}

/** Which list: the items of a kind that a query leaves, in its order. */
export interface List {
  kind: Kind;
  query: Record<string, string>;
}

export const PAGE_SIZE = 100;
/** How long a page that is out of sight is kept: a list of any length takes no more memory than what was seen lately. */
const KEPT_FOR = 30_000;

/**
 * One page of a list. Where the page before is known, it goes on from where that ended, which costs the same anywhere in
 * the list; only a jump to a far place is asked for by number.
 */
export function pageOf(client: QueryClient, { kind, query }: List, number: number) {
  const key = (page: number) => ['items', kind, query, page] as const;
  return queryOptions({
    queryKey: key(number),
    gcTime: KEPT_FOR,
    queryFn: ({ signal }) => {
      const after = client.getQueryData<Page>(key(number - 1))?.next;
      const place = after ? { after } : { page: number + 1 };
      // All three kinds are listed alike, and the address's words are the API's own.
      const path = `/api/v1/${kind}${query.q ? '/search' : ''}` as '/api/v1/movies';
      return answer(api.GET(path, { params: { query: { ...query, ...place, limit: PAGE_SIZE } as never }, signal }));
    },
  });
}

/** The list's first page, which also says how long it is. */
export function useHead(list: List) {
  return useQuery({ ...pageOf(useQueryClient(), list, 0), placeholderData: keepPreviousData });
}

/** The rows between two indexes, as far as they have come. */
export function useRows(list: List, first: number, last: number) {
  const client = useQueryClient();
  const from = Math.floor(first / PAGE_SIZE);
  const numbers = Array.from({ length: Math.floor(last / PAGE_SIZE) - from + 1 }, (_, index) => from + index);
  const pages = useQueries({ queries: numbers.map((page) => pageOf(client, list, page)) });
  const failed = pages.find((page) => page.isError);
  return {
    error: failed?.error,
    again: () => void failed?.refetch(),
    row: (index: number): Row | undefined =>
      pages[Math.floor(index / PAGE_SIZE) - from]?.data?.items[index % PAGE_SIZE],
  };
}
