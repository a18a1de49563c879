import { expect, test } from 'vitest';
import { holdingUp, type ProviderState } from './metrics';

const provider = (own: Partial<ProviderState>): ProviderState => ({
  name: 'tmdb',
  state: 'ready',
  limit: 35,
  left: 5,
  windowMs: 10_250,
  refusals: 0,
  ...own,
});

test('nothing holds work up while requests can be sent', () => {
  expect(holdingUp([provider({}), provider({ name: 'tvdb', state: 'off', limit: 0, left: 0 })])).toBeUndefined();
});

test('a used-up budget holds work up, and before it a pause that a provider asked for', () => {
  const used = provider({ left: 0 });
  const pausing = provider({ name: 'fanart', left: 0, pausedUntil: '2026-11-21T11:42:00Z' });

  expect(holdingUp([used])).toBe(used);
  expect(holdingUp([used, pausing])).toBe(pausing);
});
