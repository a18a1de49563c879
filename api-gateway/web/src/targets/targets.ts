import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { done, failed } from '../parts/said';

export type Target = Schemas['TargetAnswer'];
export type TargetRequest = Schemas['TargetRequest'];
export type PathMapping = Schemas['PathMapping'];
export type Probe = Schemas['ProbeAnswer'];

/** Those that Marquee can tell. */
export const SERVICES = ['jellyfin', 'kodi'] as const;

/** As its makers write it. */
export function serviceName(service: string) {
  return service.slice(0, 1).toUpperCase() + service.slice(1);
}

export function useTargets() {
  return useQuery({ queryKey: ['targets'], queryFn: () => answer(api.GET('/api/v1/targets')) });
}

/** Makes a target, or changes the one whose id is given. */
export function useSaveTarget(id: number | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TargetRequest) =>
      id === undefined
        ? answer(api.POST('/api/v1/targets', { body }))
        : answer(api.PUT('/api/v1/targets/{id}', { params: { path: { id } }, body })),
    onSuccess: () => refresh(client),
  });
}

export function useRemoveTarget() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Target) => api.DELETE('/api/v1/targets/{id}', { params: { path: { id } } }),
    onSuccess: (_, { name }) => done(t('targets.removed', { name })),
    onError: failed,
    onSettled: () => refresh(client),
  });
}

/** Asks the player itself; its answer is kept until it is asked again. */
export function useTestTarget(id: number) {
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/targets/{id}/test', { params: { path: { id } } })),
  });
}

/** The same for what is not saved yet. */
export function useTryTarget(id: number | undefined) {
  return useMutation({
    mutationFn: (body: TargetRequest) =>
      answer(api.POST('/api/v1/targets/test', { params: { query: id === undefined ? {} : { id } }, body })),
  });
}

/** Whether a service is told at all. */
export function useServices() {
  return useQuery({
    queryKey: ['targets', 'services'],
    queryFn: () => answer(api.GET('/api/v1/notifications/config')),
  });
}

export function useSwitchService() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ service, enabled }: { service: string; enabled: boolean }) =>
      answer(api.PUT('/api/v1/notifications/config/{service}', { params: { path: { service } }, body: { enabled } })),
    onError: failed,
    onSettled: () => refresh(client),
  });
}

function refresh(client: ReturnType<typeof useQueryClient>) {
  return client.invalidateQueries({ queryKey: ['targets'] });
}
