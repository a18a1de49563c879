import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';
import type { List } from './rows';
import type { Kind } from './view';

export const ACTIONS = ['publish', 'enrich', 'lock', 'unlock', 'edit'] as const;
export type Action = (typeof ACTIONS)[number];

/** What is to be done with many items, beside which they are. */
export interface Wish {
  /** What to lock or unlock: fields and types of artwork. */
  names?: string[];
  /** New values of fields, null to clear one. */
  fields?: Record<string, unknown>;
}

/** Episodes come with their series, so that nobody asks for one of them alone. */
export function actionsOf(kind: Kind): Action[] {
  return ACTIONS.filter((action) => action !== 'enrich' || kind !== 'episodes');
}

function ask(kind: Kind, action: Action, body: Schemas['ItemsBulkWish']) {
  // All kinds and all actions are asked for alike.
  const path = `/api/v1/${kind}/${action}-bulk` as '/api/v1/movies/publish-bulk';
  return answer(api.POST(path, { body })) as Promise<Schemas['ItemsAccepted']>;
}

/** What would become of them; asks for nothing while the wish is not whole. */
export function usePreview(kind: Kind, action: Action, ids: number[], wish: Wish, whole: boolean) {
  return useQuery({
    queryKey: ['items', 'preview', kind, action, ids, wish],
    enabled: whole,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const answered: unknown = await ask(kind, action, {
        ids,
        ...wish,
        validateOnly: true,
      } as Schemas['ItemsBulkWish']);
      return answered as Schemas['Preview'];
    },
  });
}

/** Begins the job that does it. */
export function useBulk(kind: Kind, action: Action) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, wish }: { ids: number[]; wish: Wish }) =>
      ask(kind, action, { ids, ...wish } as Schemas['ItemsBulkWish']),
    onSuccess: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
}

/** All that the view leaves, not only what was in sight. */
export function useAllIds({ kind, query }: List) {
  return useMutation({
    mutationFn: () => {
      const path = `/api/v1/${kind}/ids` as '/api/v1/movies/ids';
      return answer(api.GET(path, { params: { query: query as never } }));
    },
  });
}

const LOOKED_AT_EVERY = 1000;

/** A job until it has ended. */
export function useRunningJob(id: number) {
  return useQuery({
    queryKey: ['jobs', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/jobs/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data?.completedAt ? false : LOOKED_AT_EVERY),
  });
}
