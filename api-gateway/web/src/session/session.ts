import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, rememberCsrfToken } from '../api/client';

export type Role = 'viewer' | 'editor' | 'admin';
const RANK: Role[] = ['viewer', 'editor', 'admin'];

export interface Session {
  signedIn: boolean;
  name?: string | undefined;
  role?: Role | undefined;
}

/** Who is signed in here, perhaps nobody. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    staleTime: 60_000,
    queryFn: async (): Promise<Session> => {
      const who = await answer(api.GET('/api/v1/session'));
      rememberCsrfToken(who.csrfToken);
      return {
        signedIn: who.signedIn ?? false,
        name: who.name ?? undefined,
        role: (who.role ?? undefined) as Role | undefined,
      };
    },
  });
}

/** Whether there is no administrator yet. */
export function useSetupNeeded(enabled: boolean) {
  return useQuery({
    queryKey: ['setup'],
    enabled,
    queryFn: async () => (await answer(api.GET('/api/v1/setup'))).needed ?? false,
  });
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { username: string; password: string }) =>
      answer(api.POST('/api/v1/session', { body: credentials })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/session'),
    onSuccess: () => {
      rememberCsrfToken(undefined);
      client.clear();
    },
  });
}

/** Whether who is signed in may do what asks for that role. What they may not do is not offered. */
export function useMay(role: Role): boolean {
  const own = useSession().data?.role;
  return own !== undefined && RANK.indexOf(own) >= RANK.indexOf(role);
}
