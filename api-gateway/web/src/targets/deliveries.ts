import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';

export type Delivery = Schemas['DeliveryAnswer'];
export const STATES = ['pending', 'sending', 'told', 'unknown', 'failed'] as const;

export const PAGE = 25;

/** What was told to whom, newest first, from before the number given on. */
export function useDeliveries({
  target,
  state,
  before,
}: {
  target: number | undefined;
  state: string | undefined;
  before: number | undefined;
}) {
  return useQuery({
    queryKey: ['deliveries', target, state, before],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(
        api.GET('/api/v1/deliveries', {
          params: {
            query: {
              limit: PAGE,
              ...(target !== undefined && { target }),
              ...(state && { state }),
              ...(before !== undefined && { before }),
            },
          },
        }),
      ),
  });
}
