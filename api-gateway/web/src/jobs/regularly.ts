import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { done, failed } from '../parts/said';

export type Schedule = Schemas['Schedule'];
export type ScheduleChange = Pick<Schedule, 'cron' | 'timezone' | 'enabled'>;

export function useSchedules() {
  return useQuery({ queryKey: ['schedules'], queryFn: () => answer(api.GET('/api/v1/schedules')) });
}

/** Its failure is shown where the change was typed. */
export function useChangeSchedule(name: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<ScheduleChange>) =>
      answer(api.PUT('/api/v1/schedules/{name}', { params: { path: { name } }, body })),
    onSuccess: () => {
      done(t('jobs.schedules.changed'));
      return client.invalidateQueries({ queryKey: ['schedules'] });
    },
  });
}

export function useRunSchedule(name: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.POST('/api/v1/schedules/{name}/run', { params: { path: { name } } }),
    onSuccess: () => done(t('jobs.schedules.started')),
    onError: failed,
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'schedules' || queryKey[0] === 'jobs',
      }),
  });
}
