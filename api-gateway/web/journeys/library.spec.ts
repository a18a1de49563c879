import { expect, type Page, test } from '@playwright/test';
import { signIn, viewer } from './people';

/** Opens the first film of the library. */
async function firstFilm(page: Page) {
  await page.goto('/library?kind=movies&layout=table');
  await page.getByRole('rowheader').first().getByRole('link').click();
  await expect(page.getByRole('tab', { name: 'Artwork' })).toBeVisible();
}

test('another poster is selected, and published', async ({ page }) => {
  await signIn(page);
  await firstFilm(page);
  await page.getByRole('tab', { name: 'Artwork' }).click();
  await page.getByRole('button', { name: 'Choose Poster' }).click();
  const offered = page.getByRole('dialog', { name: 'Choose Poster' });

  await offered.getByRole('button', { name: 'Select', exact: true }).first().click();
  await expect(page.getByText('Poster is chosen and locked')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(offered).toBeHidden();
  await page.getByRole('button', { name: 'Publish Changes' }).click();

  await expect(page.getByText('Published successfully')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish Changes' })).toBeHidden();
});

test('a field is edited by two people, and the second sees what the first changed', async ({ page, browser }) => {
  await signIn(page);
  await firstFilm(page);
  await page.getByRole('button', { name: 'Edit Tagline' }).click();
  const other = await (await browser.newContext()).newPage();
  await signIn(other);
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Edit Tagline' }).click();
  await other.getByRole('textbox', { name: 'Tagline' }).fill('The first was quicker.');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByText('Saved and locked')).toBeVisible();

  await page.getByRole('textbox', { name: 'Tagline' }).fill('The second was slower.');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('alert').filter({ hasText: 'The first was quicker.' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Tagline' })).toHaveValue('The second was slower.');
  await page.getByRole('button', { name: 'Save mine all the same' }).click();
  await expect(page.getByText('The second was slower.').first()).toBeVisible();
});

test('everything a filter leaves is edited and published at once', async ({ page }) => {
  await signIn(page);
  await page.goto('/library?kind=movies&layout=table');
  await page.getByRole('button', { name: /^Select all/ }).click();
  await page.getByRole('button', { name: 'Edit …' }).click();
  const edit = page.getByRole('dialog');
  await edit.getByLabel('What to write').selectOption({ label: 'Certification' });
  await edit.getByRole('textbox', { name: 'Certification' }).fill('12A');
  await expect(edit.getByText('→ 12A').first()).toBeVisible();
  await edit.getByRole('button', { name: 'Edit …' }).click();
  await expect(page.getByText(/^Changed \d+: Films$/)).toBeVisible();

  await page.goto('/library?kind=movies&layout=table&hasUnpublishedChanges=true');
  await page
    .getByRole('button', { name: /^Select / })
    .first()
    .click();
  await page.getByRole('button', { name: /^Publish \d+ Selected$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish \d+ Selected$/ })
    .click();

  await expect(page.getByText(/^Published \d+: Films$/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible({ timeout: 30_000 });
});

test('a viewer finds everything and sees no button that would be refused', async ({ page }) => {
  await signIn(page, viewer);
  await page.goto('/library?kind=movies&layout=table');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /\b(Select|Publish|Edit)\b/ })).toHaveCount(0);

  await firstFilm(page);
  await expect(page.getByRole('button', { name: 'Changes of Title' })).toBeVisible();
  await expect(page.getByRole('button', { name: /\b(Publish|Edit|Lock|Unlock|Discard|Restore|Ask)\b/ })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Artwork' }).click();
  await page.getByRole('button', { name: 'Choose Poster' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await expect(
    page.getByRole('dialog').getByRole('button', { name: /Select|Reject|Another|Upload|Search/ }),
  ).toHaveCount(0);
});
