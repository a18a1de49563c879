import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { useServiceName } from '../i18n/services';
import { done, failed } from '../parts/said';
import { type Service, SERVICES } from './letters';

export type Lane = Schemas['LaneState'];

/** How much waits in each lane of each service. */
export function useLanes() {
  return useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['lanes', service],
      refetchInterval: 5_000,
      queryFn: () => answer(api.GET('/api/v1/services/{service}/lanes', { params: { path: { service } } })),
    })),
    combine: (answers) => answers.map((lanes, index) => ({ ...lanes, service: SERVICES[index] ?? 'api-gateway' })),
  });
}

/** Stops or starts a lane on all instances of the service. */
export function usePauseLane(service: Service, lane: Lane['lane']) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const name = useServiceName();
  const params = { path: { service, lane } };
  return useMutation({
    mutationFn: (pause: boolean) =>
      pause
        ? api.POST('/api/v1/services/{service}/lanes/{lane}/pause', { params })
        : api.POST('/api/v1/services/{service}/lanes/{lane}/resume', { params }),
    onSuccess: (_, pause) =>
      done(t(pause ? 'jobs.lanes.pausedNow' : 'jobs.lanes.resumedNow', { service: name(service) })),
    onError: failed,
    onSettled: () => client.invalidateQueries({ queryKey: ['lanes', service] }),
  });
}
