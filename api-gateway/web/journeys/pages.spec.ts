import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn } from './people';

const PAGES = [
  '/',
  '/library',
  '/unmatched',
  '/jobs',
  '/activity',
  '/targets',
  '/settings/libraries',
  '/settings/providers',
  '/settings/webhooks',
  '/settings/people',
  '/settings/keys',
  '/settings/audit',
  '/logs',
  '/setup',
];

for (const [size, viewport, colorScheme] of [
  ['on a desk at night', { width: 1440, height: 900 }, 'dark'],
  ['on a phone by day', { width: 390, height: 844 }, 'light'],
] as const) {
  test.describe(size, () => {
    test.use({ viewport, colorScheme });

    test('no page has a serious barrier, scrolls sideways, or says anything in the console', async ({ page }) => {
      test.setTimeout(120_000);
      const said: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') {
          said.push(`${page.url()}: ${message.text()}`);
        }
      });
      await signIn(page);
      for (const path of PAGES) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('load');
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(wider, `${path} is wider than its window`).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(
            ({ id, nodes }) =>
              `${path} ${id}: ${nodes
                .map((node) => node.html)
                .join(' ')
                .slice(0, 400)}`,
          );
        expect.soft(serious).toEqual([]);
      }
      expect(said).toEqual([]);
    });
  });
}
