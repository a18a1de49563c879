import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';
import type { Role } from '../session/session';

export type Account = Schemas['SecurityAccountRepositoryListed'];
export type ApiKey = Schemas['ApiKey'];

export function usePeople() {
  return useQuery({ queryKey: ['people'], queryFn: () => answer(api.GET('/api/v1/people')) });
}

export function useKeys() {
  return useQuery({ queryKey: ['keys'], queryFn: () => answer(api.GET('/api/v1/api-keys')) });
}

/** What changes an account or a key; the list that shows it is asked for anew. */
function useChange<Wish, Answer>(list: 'people' | 'keys', change: (wish: Wish) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: [list] }) });
}

export const useAddPerson = () =>
  useChange('people', (person: { username: string; password: string; role: Role }) =>
    answer(api.POST('/api/v1/people', { body: person })),
  );

/** `revision` is the person's as it was seen: somebody else's change in between is told, not overwritten. */
export const useChangePerson = () =>
  useChange('people', ({ id, ...change }: { id: number; revision: number; role?: Role; disabled?: boolean }) =>
    answer(api.PATCH('/api/v1/people/{id}', { params: { path: { id } }, body: change })),
  );

export const useRemovePerson = () =>
  useChange('people', (id: number) => api.DELETE('/api/v1/people/{id}', { params: { path: { id } } }));

export const useMakeKey = () =>
  useChange('keys', (key: { name: string; role: Role }) => answer(api.POST('/api/v1/api-keys', { body: key })));

export const useRemoveKey = () =>
  useChange('keys', (id: number) => api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } }));
