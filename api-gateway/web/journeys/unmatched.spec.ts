import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './people';

/** The demo library's folder, with `movies` in it: the journey lays a film of which there are two into it, without a year. */
const demo = process.env.MARQUEE_DEMO_FOLDER;
const title = 'The Thing';

function movies() {
  if (!demo) {
    throw new Error('MARQUEE_DEMO_FOLDER has to say where the demo library lies, for example ~/.marquee/demo.');
  }
  return join(demo, 'movies');
}

/** The state of the question, asked for until a person has to answer it; an answer of an earlier run is forgotten. */
async function waitsForAPerson(page: Page) {
  const { csrfToken } = (await (await page.request.get('/api/v1/session')).json()) as { csrfToken: string };
  const found = await page.request.get('/api/v1/questions', { params: { search: title } });
  const { items } = (await found.json()) as { items: { id: number; title: string; year?: number; state: string }[] };
  const question = items.find((each) => each.title === title && each.year === undefined);
  if (question && (question.state === 'answered' || question.state === 'dismissed')) {
    await page.request.post(`/api/v1/questions/${question.id}/refresh`, { headers: { 'X-CSRF-Token': csrfToken } });
  }
  return question?.state;
}

test.beforeAll(() => {
  const original = join(movies(), 'The Thing (1982)');
  const video = readdirSync(original).find((name) => name.endsWith('.mkv'));
  mkdirSync(join(movies(), title), { recursive: true });
  cpSync(join(original, video ?? ''), join(movies(), title, `${title}.mkv`));
});

test.afterAll(() => rmSync(join(movies(), title), { recursive: true, force: true }));

test('an unmatched file is resolved from the keyboard, and the answer taken back', async ({ page }) => {
  test.setTimeout(150_000);
  await signIn(page);
  await expect.poll(() => waitsForAPerson(page), { timeout: 90_000, intervals: [1000] }).toBe('unmatched');

  await page.goto(`/unmatched?search=${encodeURIComponent(title)}`);
  const question = page.getByRole('option', { name: title });
  await expect(question).toBeVisible();
  await expect(page.getByRole('heading', { name: /settles 1 file/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'This one: The Thing 1982' })).toBeVisible();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('1');
  await expect(question).toBeHidden();
  await expect(page.getByText('The Thing: 1 file settled')).toBeVisible();

  await page.keyboard.press('u');
  await expect(question).toBeVisible({ timeout: 30_000 });

  await page.keyboard.press('d');
  await expect(question).toBeHidden();
  await page.getByText('Dismissed', { exact: true }).click();
  await expect(question).toBeVisible();
});
