import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';

export type Question = Schemas['QuestionView'];
export type Details = Schemas['Details'];
export type Candidate = Schemas['Candidate'];

/** Which questions the inbox shows; those a person said to leave alone can be looked at again. */
export type InboxState = 'unmatched' | 'dismissed';
export type Kind = 'movie' | 'series';

export interface Wanted {
  state: InboxState;
  kind: Kind | null;
  search: string;
}

const PAGE = 100;

/** What waits for a person, a page at a time. */
export function useInbox(wanted: Wanted) {
  return useInfiniteQuery({
    queryKey: ['unmatched', 'list', wanted],
    initialPageParam: 1,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/questions', {
          params: {
            query: {
              state: wanted.state,
              page: pageParam,
              limit: PAGE,
              ...(wanted.kind && { kind: wanted.kind }),
              ...(wanted.search && { search: wanted.search }),
            },
          },
        }),
      ),
    getNextPageParam: (last) => (last.page * last.limit < last.total ? last.page + 1 : undefined),
  });
}

/** One question with the titles that may be meant and the files that wait for it. */
export function useQuestion(id: number | undefined) {
  return useQuery({
    queryKey: ['unmatched', 'question', id],
    enabled: id !== undefined,
    queryFn: () => answer(api.GET('/api/v1/questions/{id}', { params: { path: { id: id ?? 0 } } })),
  });
}

/** Titles like this one, as the provider knows them now; nothing is asked before something is looked for. */
export function useTitleSearch(question: number, title: string) {
  return useQuery({
    queryKey: ['title-search', question, title],
    enabled: title !== '',
    staleTime: Infinity,
    queryFn: () =>
      answer(api.GET('/api/v1/questions/{id}/search', { params: { path: { id: question }, query: { title } } })),
  });
}
