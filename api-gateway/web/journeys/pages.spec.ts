import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { asAdministrator, signIn } from './people';

/** Every page; of items one of each kind, with all there is to see of it. */
const PAGES = [
  '/',
  '/library?layout=grid',
  '/library?kind=series&layout=table',
  '/items/{movie}',
  '/items/{movie}?tab=artwork',
  '/items/{movie}?tab=files',
  '/items/{movie}?tab=publishing',
  '/items/{series}',
  '/items/{season}',
  '/items/{episode}',
  '/unmatched',
  '/jobs',
  '/jobs/lanes',
  '/jobs/dead-letters',
  '/jobs/schedules',
  '/activity',
  '/targets',
  '/targets/deliveries',
  '/settings/libraries',
  '/settings/providers',
  '/settings/webhooks',
  '/settings/people',
  '/settings/keys',
  '/settings/general',
  '/settings/audit',
  '/logs',
  '/setup',
];

/** What opens on a page, by the button that opens it. */
const OPENED: [path: string, button: string][] = [
  ['/', 'Account of '],
  ['/library', 'Filters'],
  ['/library', 'Views'],
  ['/items/{movie}?tab=artwork', 'Choose Poster'],
  ['/items/{movie}', 'Changes of Title'],
  ['/items/{movie}', 'Edit Plot'],
  ['/settings/libraries', 'Add a library'],
  ['/targets', 'Add a player'],
  ['/jobs', 'Clear'],
  ['/jobs/schedules', 'Edit Clean-up'],
];

/** A page has come when nothing it waits for is missing any more. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.mantine-Loader-root')).toHaveCount(0);
}

async function expectToFit(page: Page, where: string) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wider, `${where} is wider than its window`).toBeLessThanOrEqual(0);
}

async function expectNoBarrier(page: Page, where: string) {
  await expectToFit(page, where);
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${where} ${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' ')}`);
  expect.soft(serious).toEqual([]);
}

for (const [size, viewport, colorScheme, language] of [
  ['on a desk at night', { width: 1440, height: 900 }, 'dark', 'en'],
  ['on a German phone by day', { width: 390, height: 844 }, 'light', 'de'],
] as const) {
  test.describe(size, () => {
    test.use({ viewport, colorScheme });

    test('no page has a serious barrier, scrolls sideways, or says anything in the console', async ({
      page,
      request,
    }) => {
      test.setTimeout(240_000);
      const said: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') {
          said.push(`${page.url()}: ${message.text()}`);
        }
      });
      const marquee = asAdministrator(request);
      const ids = new Map<string, number>();
      for (const [kind, list] of Object.entries({
        movie: 'movies',
        series: 'series',
        season: 'seasons',
        episode: 'episodes',
      })) {
        const { items } = (await marquee.get(`/api/v1/${list}?limit=1`)) as { items: { id: number }[] };
        ids.set(kind, items[0]?.id ?? 0);
      }
      const address = (path: string) => path.replace(/\{(\w+)\}/, (_, kind: string) => String(ids.get(kind)));

      await signIn(page);
      for (const [path, button] of OPENED) {
        await open(page, address(path));
        await page.getByRole('button', { name: button }).first().click();
        // The same parts on both: what differs on a phone is whether they fit.
        await (language === 'en' ? expectNoBarrier : expectToFit)(page, `${path} with "${button}" open`);
      }
      await page.evaluate((code) => localStorage.setItem('marquee.language', code), language);
      for (const path of PAGES) {
        await open(page, address(path));
        await expectNoBarrier(page, path);
      }
      expect(said).toEqual([]);
    });
  });
}

test('who is not signed in, or lost, is told so without a barrier', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoBarrier(page, 'the sign-in');
  await signIn(page);
  for (const path of ['/items/999999999', '/settings/nothing', '/library/nothing']) {
    await open(page, path);
    await expectNoBarrier(page, path);
  }
});
