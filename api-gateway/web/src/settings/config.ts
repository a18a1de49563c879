import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** A value a person may change, as its service tells it. Secrets come as `***`, or empty when there is none. */
export interface Setting {
  name: string;
  kind: 'text' | 'secret' | 'number' | 'switch' | 'duration' | 'choice' | 'list';
  meaning: string;
  choices: string[];
  value: unknown;
  /** Whose word counts. */
  source: 'environment' | 'file' | 'database' | 'default';
  /** A person has set it, and the environment or the file says otherwise. */
  overridden: boolean;
  defaultValue: unknown;
  variable: string;
}

interface Config {
  settings: Setting[];
  /** By service; sent back with a change, so that two people do not overwrite each other. */
  revisions: Record<string, number>;
  /** Services that do not answer. */
  away: string[];
}

/** By name; null gives the default back. */
export type Wishes = Record<string, string | number | boolean | null>;

export function useConfig() {
  return useQuery({
    queryKey: ['config'],
    queryFn: async () => (await answer(api.GET('/api/v1/config'))) as unknown as Config,
  });
}

/** The wishes as the nested document that the gateway takes. */
export function nested(wishes: Wishes): Record<string, unknown> {
  const document: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wishes)) {
    const path = name.split('.');
    const last = path.pop() ?? name;
    let place = document;
    for (const part of path) {
      place[part] ??= {};
      place = place[part] as Record<string, unknown>;
    }
    place[last] = value;
  }
  return document;
}

export function useSaveConfig() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ wishes, revisions }: { wishes: Wishes; revisions: Record<string, number> }) => {
      const document = nested(wishes);
      const concerned = Object.fromEntries(Object.entries(revisions).filter(([service]) => service in document));
      return answer(api.PUT('/api/v1/config', { body: { ...document, revisions: concerned } as never }));
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['config'] }),
        client.invalidateQueries({ queryKey: ['providers'] }),
      ]),
  });
}
