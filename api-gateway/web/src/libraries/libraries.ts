import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';

export type Library = Schemas['LibraryAnswer'] & { id: number; name: string; root: string; kind: 'movies' | 'series' };
export type LibraryRequest = Schemas['LibraryRequest'];

export function useLibraries() {
  return useQuery({
    queryKey: ['libraries'],
    queryFn: async () => (await answer(api.GET('/api/v1/libraries'))) as Library[],
  });
}

/** Makes a library, or changes the one whose id is given. */
export function useSaveLibrary(id?: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (library: LibraryRequest) =>
      id === undefined
        ? answer(api.POST('/api/v1/libraries', { body: library }))
        : answer(api.PUT('/api/v1/libraries/{id}', { params: { path: { id } }, body: library })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['libraries'] }),
  });
}

export function useForgetLibrary() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.DELETE('/api/v1/libraries/{id}', { params: { path: { id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['libraries'] }),
  });
}

/** Takes the library's file system as it is now, or its first plan as looked at. */
export function useConfirmLibrary() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.POST('/api/v1/libraries/{id}/confirm', { params: { path: { id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['libraries'] }),
  });
}

/** Asks for a scan; what comes of it is a job. */
export function useScanLibrary() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, mode }: { id: number; mode: 'quick' | 'full' }) =>
      answer(api.POST('/api/v1/libraries/{id}/scan', { params: { path: { id } }, body: { mode } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
