import { expect, test } from '@playwright/test';
import { asAdministrator, viewer } from './people';

test('two libraries are published and a visitor may look', async ({ request }) => {
  test.setTimeout(180_000);
  const marquee = asAdministrator(request);
  await marquee.post('/api/v1/people', { ...viewer, role: 'viewer' });
  for (const [name, kind, root] of [
    ['Movies', 'movies', process.env.MARQUEE_MOVIES],
    ['Series', 'series', process.env.MARQUEE_SERIES],
  ]) {
    await marquee.post('/api/v1/libraries', { name, kind, root, demo: true });
  }
  await expect
    .poll(async () => (await marquee.get('/api/v1/publisher/summary')).publications?.written ?? 0, { timeout: 170_000 })
    .toBe(14 + 2 + 8);
});
