import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import type { paths } from '../api/schema';
import { done, failed } from '../parts/said';

export type DeadLetter = Schemas['DeadLetter'];
export type Service = paths['/api/v1/services/{service}/dead-letters']['get']['parameters']['path']['service'];

export const SERVICES: Service[] = [
  'scanner-service',
  'enrichment-service',
  'publisher-service',
  'notifier-service',
  'api-gateway',
];

/** What each service could not take in. One that does not answer does not hide the others. */
export function useDeadLetters() {
  return useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['dead-letters', service],
      refetchInterval: 30_000,
      queryFn: () => answer(api.GET('/api/v1/services/{service}/dead-letters', { params: { path: { service } } })),
    })),
    combine: (answers) => answers.map((letters, index) => ({ ...letters, service: SERVICES[index] ?? 'api-gateway' })),
  });
}

export function useLetterDeeds(service: Service, messageId: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const params = { path: { service, messageId } };
  const deed = {
    onError: failed,
    onSettled: () => client.invalidateQueries({ queryKey: ['dead-letters', service] }),
  };
  const replay = useMutation({
    ...deed,
    mutationFn: () => api.POST('/api/v1/services/{service}/dead-letters/{messageId}/replay', { params }),
    onSuccess: () => done(t('jobs.letters.replayed')),
  });
  const discard = useMutation({
    ...deed,
    mutationFn: () => api.DELETE('/api/v1/services/{service}/dead-letters/{messageId}', { params }),
    onSuccess: () => done(t('jobs.letters.discarded')),
  });
  return { replay, discard };
}
