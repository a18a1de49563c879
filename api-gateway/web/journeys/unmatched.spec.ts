import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { asAdministrator, signIn } from './people';

/**
 * Two films are called so: without a year, and as long as neither of them, only a person can tell which it is. Needs
 * MARQUEE_MOVIES and MARQUEE_SERIES, the folders of libraries that are watched; an episode of the one becomes the film of
 * the other.
 */
const title = 'The Thing';

function folder(name: 'MARQUEE_MOVIES' | 'MARQUEE_SERIES') {
  const path = process.env[name];
  if (!path) {
    throw new Error(`${name} has to name the folder of a library that is watched.`);
  }
  return path;
}

/** Whether a person has to answer; an answer of an earlier run is forgotten. */
async function state(request: APIRequestContext) {
  const marquee = asAdministrator(request);
  const { items } = (await marquee.get(`/api/v1/questions?search=${encodeURIComponent(title)}`)) as {
    items: { id: number; title: string; year?: number; state: string }[];
  };
  const question = items.find((each) => each.title === title && each.year === undefined);
  if (question?.state === 'answered' || question?.state === 'dismissed') {
    await marquee.post(`/api/v1/questions/${question.id}/refresh`);
  }
  return question?.state;
}

test.beforeAll(() => {
  const series = folder('MARQUEE_SERIES');
  const episode = readdirSync(series, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.mkv'));
  mkdirSync(join(folder('MARQUEE_MOVIES'), title), { recursive: true });
  cpSync(join(series, episode ?? ''), join(folder('MARQUEE_MOVIES'), title, `${title}.mkv`));
});

test.afterAll(() => rmSync(join(folder('MARQUEE_MOVIES'), title), { recursive: true, force: true }));

test('an unmatched file is resolved from the keyboard, and the answer taken back', async ({ page, request }) => {
  test.setTimeout(150_000);
  await signIn(page);
  await expect.poll(() => state(request), { timeout: 90_000, intervals: [1000] }).toBe('unmatched');

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
