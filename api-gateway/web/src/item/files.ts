import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';

export type Place = Schemas['BrowsingPlace'];

/** A file as the scanner knows it. */
export function useFile(id: number) {
  return useQuery({
    queryKey: ['files', id],
    queryFn: () => answer(api.GET('/api/v1/media-files/{id}', { params: { path: { id } } })),
  });
}

/** Each try to bring the file in, newest first. */
export function useImports(id: number) {
  return useQuery({
    queryKey: ['files', id, 'imports'],
    queryFn: () => answer(api.GET('/api/v1/media-files/{id}/imports', { params: { path: { id } } })),
  });
}
