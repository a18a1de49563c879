import { expect, type Page } from '@playwright/test';

/** Who the journeys sign in as; the run that starts Marquee makes them. */
export const administrator = {
  username: process.env.MARQUEE_ADMIN ?? 'admin',
  password: process.env.MARQUEE_ADMIN_PASSWORD ?? '',
};

export async function signIn(page: Page, who = administrator) {
  await page.goto('/');
  await page.getByLabel('Name').fill(who.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(who.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeVisible();
}
