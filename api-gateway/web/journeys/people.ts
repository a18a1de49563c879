import { type APIRequestContext, expect, type Page } from '@playwright/test';

export interface Person {
  username: string;
  password: string;
}

/** Made by the first run. */
export const administrator: Person = {
  username: process.env.MARQUEE_ADMIN ?? 'admin',
  password: process.env.MARQUEE_ADMIN_PASSWORD ?? '',
};

/** Made for the other journeys, who may only look. */
export const viewer: Person = { username: 'visitor', password: 'may only look around' };

export async function signIn(page: Page, who = administrator) {
  await page.goto('/');
  await page.getByLabel('Name').fill(who.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(who.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Marquee', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
}

/** What a program would send as the administrator: for what a journey needs and does not want to show. */
export function asAdministrator(request: APIRequestContext) {
  const { username, password } = administrator;
  const headers = { Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
  return {
    get: async (path: string) => (await request.get(path, { headers })).json(),
    post: async (path: string, data?: unknown) => {
      const answer = await request.post(path, { headers, data });
      const text = await answer.text();
      expect(answer.ok(), `POST ${path}: ${answer.status()} ${text}`).toBe(true);
      return text ? JSON.parse(text) : undefined;
    },
  };
}
