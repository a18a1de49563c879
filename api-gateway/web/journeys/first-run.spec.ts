import { expect, test } from '@playwright/test';
import { administrator } from './people';

test('whoever has the token becomes the administrator and is led through the set-up', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'The first administrator' })).toBeVisible();
  await page.getByLabel('Name').fill(administrator.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(administrator.password);

  await page.getByLabel('Set-up token').fill('guessed');
  await page.getByRole('button', { name: 'Make me the administrator' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue(administrator.username);

  await page.getByLabel('Set-up token').fill(process.env.MARQUEE_SETUP_TOKEN ?? '');
  await page.getByRole('button', { name: 'Make me the administrator' }).click();
  await expect(page.getByRole('heading', { name: 'Set up Marquee' })).toBeVisible();

  await page.getByLabel('Name').fill('Films');
  await page.getByRole('textbox', { name: 'Folder' }).fill('/there/is/no/such/folder');
  await page.getByRole('button', { name: 'Add a library' }).click();
  await expect(page.getByRole('alert')).toContainText('/there/is/no/such/folder');
  await expect(page.getByRole('textbox', { name: 'Folder' })).toHaveValue('/there/is/no/such/folder');
  await page.getByRole('button', { name: 'Later' }).click();

  await expect(page.getByRole('region', { name: 'TMDb', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Next', exact: true }).click();

  const radarr = page.getByRole('region', { name: 'Radarr' });
  await expect(radarr.getByLabel('Address', { exact: true })).toHaveValue(/\/api\/webhooks\/radarr$/);
  await page.getByRole('button', { name: 'Next', exact: true }).click();

  await expect(page.getByText('No player is told yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('link', { name: 'Go home' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
});
