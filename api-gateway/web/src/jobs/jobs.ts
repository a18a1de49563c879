import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { done, failed } from '../parts/said';

export type Job = Schemas['Job'];

export const STATUSES = [
  'processing',
  'waiting',
  'pending',
  'failed',
  'completed',
  'cancelled',
  'duplicate',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

/** Jobs that nothing happens to any more. */
const OVER: string[] = ['completed', 'failed', 'cancelled', 'duplicate', 'unknown'];
export const isOver = (job: Job) => OVER.includes(job.status);

const PAGE = 25;
/** How often jobs in work are asked for beside the events, so that the time left goes on. */
const LOOK_AGAIN = 5_000;

export function useJobs({ type, status, page }: { type: string | null; status: string | null; page: number }) {
  return useQuery({
    queryKey: ['jobs', 'list', type, status, page],
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.items.every(isOver) ? false : LOOK_AGAIN),
    queryFn: () =>
      answer(
        api.GET('/api/v1/jobs', {
          params: { query: { page, limit: PAGE, ...(type && { type }), ...(status && { status }) } },
        }),
      ),
  });
}

/** The types of job that have a row of their own. */
export function useJobTypes() {
  return useQuery({
    queryKey: ['job-types'],
    staleTime: Infinity,
    queryFn: async () =>
      (await answer(api.GET('/api/v1/jobs/types'))).filter((type) => type.way !== 'within').map((type) => type.type),
  });
}

function useJobChange<T>(change: (asked: T) => Promise<unknown>, said: (result: unknown) => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (result) => done(said(result)),
    onError: failed,
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
}

export function useCancelJob() {
  const { t } = useTranslation();
  return useJobChange(
    (id: number) => api.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id } } }),
    () => t('jobs.cancelAsked'),
  );
}

export function useRetryJob() {
  const { t } = useTranslation();
  return useJobChange(
    (id: number) => api.POST('/api/v1/jobs/{id}/retry', { params: { path: { id } } }),
    () => t('jobs.retryAsked'),
  );
}

export function useClearJobs() {
  const { t } = useTranslation();
  return useJobChange(
    (olderThan: string) => answer(api.DELETE('/api/v1/jobs', { params: { query: { olderThan } } })),
    (result) => t('jobs.cleared', { count: Number((result as { cleared?: number }).cleared ?? 0) }),
  );
}
