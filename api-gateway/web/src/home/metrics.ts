import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';

const LOOKED_AT_EVERY = 5_000;

/** How work goes at this moment: queues, budgets, what is in hand and when it is done. */
export function useMetrics() {
  return useQuery({
    queryKey: ['metrics'],
    refetchInterval: LOOKED_AT_EVERY,
    queryFn: () => answer(api.GET('/api/v1/metrics/live')),
  });
}

export type ProviderState = Schemas['ProviderState'];

/** Which provider holds work up: one that asked for a pause, else one whose requests of this moment are used up. */
export function holdingUp(providers: ProviderState[]): ProviderState | undefined {
  const asked = providers.filter(({ state, limit }) => state === 'ready' && limit > 0);
  return asked.find(({ pausedUntil }) => pausedUntil) ?? asked.find(({ left }) => left <= 0);
}
