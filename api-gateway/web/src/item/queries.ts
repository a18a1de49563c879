import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';

export type Item = Schemas['ItemView'];
export type Change = Schemas['FieldChange'];

export function useItem(id: number) {
  return useQuery({
    queryKey: ['item', id],
    queryFn: async () => (await answer(api.GET('/api/v1/items/{id}', { params: { path: { id } } }))) as Item,
  });
}

/** What was changed in an item, newest first; of one field, or of all. */
export function useChanges(id: number, field: string) {
  return useQuery({
    queryKey: ['item', id, 'changes', field],
    queryFn: () =>
      answer(api.GET('/api/v1/items/{id}/history', { params: { path: { id }, query: { field } } })) as Promise<
        Change[]
      >,
  });
}

/** Makes everything that shows the item look again. */
export function useItemChanged(id: number) {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['item', id] }),
      client.invalidateQueries({ queryKey: ['items'] }),
    ]);
}

export function useWriteField(id: number, field: string) {
  const changed = useItemChanged(id);
  return useMutation({
    mutationFn: ({ value, revision }: { value: unknown; revision: number }) =>
      answer(
        api.PATCH('/api/v1/items/{id}', {
          params: { path: { id } },
          body: { revision, fields: { [field]: value as Record<string, never> } },
        }),
      ),
    onSuccess: changed,
  });
}

export function useRevert(id: number) {
  const changed = useItemChanged(id);
  return useMutation({
    mutationFn: (change: number) =>
      answer(api.POST('/api/v1/items/{id}/history/{change}/revert', { params: { path: { id, change } } })),
    onSuccess: changed,
  });
}

/** Locks a field or a type of artwork against refreshes, or leaves it to them again. */
export function useLock(id: number) {
  const changed = useItemChanged(id);
  return useMutation({
    mutationFn: async ({ name, lock }: { name: string; lock: boolean }) => {
      const params = { path: { id, name } };
      await (lock
        ? api.PUT('/api/v1/items/{id}/locks/{name}', { params })
        : api.DELETE('/api/v1/items/{id}/locks/{name}', { params }));
    },
    onSuccess: changed,
  });
}

export function useUnlockAll(id: number) {
  const changed = useItemChanged(id);
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/items/{id}/locks', { params: { path: { id } } }),
    onSuccess: changed,
  });
}
