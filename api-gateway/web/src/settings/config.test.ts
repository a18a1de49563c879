import { expect, test } from 'vitest';
import { nested } from './config';

test('wishes by property name become the document of sections that is sent', () => {
  expect(
    nested({ 'enrichment.tmdb.api-key': 'k', 'enrichment.budget.share': 0.5, 'notifier.coalescing.quiet': null }),
  ).toEqual({
    enrichment: { tmdb: { 'api-key': 'k' }, budget: { share: 0.5 } },
    notifier: { coalescing: { quiet: null } },
  });
});
