import { useMutation, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';
import { Problem } from '../api/problem';
import { type Item, useItemChanged } from './queries';

/** The path under which a kind's publishing is asked for; seasons are published with their series. */
export const PLURAL: Record<string, 'movies' | 'series' | 'episodes' | undefined> = {
  movie: 'movies',
  series: 'series',
  episode: 'episodes',
};

/** How long one request waits for the end of publishing, in seconds. */
const WAIT = 20;
const LOOKED_AT_EVERY = 1000;

export function usePublishLog(id: number) {
  return useQuery({
    queryKey: ['item', id, 'publish-log'],
    queryFn: () => answer(api.GET('/api/v1/items/{id}/publish-log', { params: { path: { id } } })),
  });
}

/** Ends with the job: publishing is over when it is. */
async function jobEnd(id: number): Promise<Schemas['Job']> {
  for (;;) {
    const job = await answer(api.GET('/api/v1/jobs/{id}', { params: { path: { id } } }));
    if (job.completedAt) {
      return job;
    }
    await new Promise((later) => setTimeout(later, LOOKED_AT_EVERY));
  }
}

export function usePublish(item: Item) {
  const changed = useItemChanged(item.id);
  return useMutation({
    mutationFn: async () => {
      // The three are asked alike.
      const path = `/api/v1/${PLURAL[item.kind] ?? 'movies'}/{id}/publish` as '/api/v1/movies/{id}/publish';
      const params = { path: { id: item.id }, query: { wait: WAIT } };
      const { jobId, success, message, error } = await answer(api.POST(path, { params }));
      if (success === false) {
        throw new Problem(500, error ?? message ?? '', undefined, {});
      }
      const job = success === undefined && jobId !== undefined ? await jobEnd(jobId) : undefined;
      if (job && job.status !== 'completed') {
        throw new Problem(500, job.errorMessage ?? job.progressMessage ?? job.status, undefined, {});
      }
    },
    onSettled: changed,
  });
}

/** Asks the providers again. */
export function useEnrich(item: Item) {
  const changed = useItemChanged(item.id);
  return useMutation({
    mutationFn: async () => {
      const path = `/api/v1/${PLURAL[item.kind] ?? 'movies'}/{id}/enrich` as '/api/v1/movies/{id}/enrich';
      await answer(api.POST(path, { params: { path: { id: item.id } } }));
    },
    onSettled: changed,
  });
}

/** What publishing would write now, by library. */
export function usePlan(id: number) {
  return useQuery({
    queryKey: ['item', id, 'plan'],
    queryFn: () => answer(api.GET('/api/v1/items/{id}/plan', { params: { path: { id } } })),
  });
}

/** Takes back what was changed since the item was last published. */
export function useDiscard(item: Item) {
  const changed = useItemChanged(item.id);
  return useMutation({
    mutationFn: () => api.POST('/api/v1/items/{id}/discard-changes', { params: { path: { id: item.id } } }),
    onSettled: changed,
  });
}

/** Puts back what is missing of what was published, from the cache. */
export function useRestore(item: Item) {
  const changed = useItemChanged(item.id);
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/items/{id}/restore', { params: { path: { id: item.id } } })),
    onSettled: changed,
  });
}
