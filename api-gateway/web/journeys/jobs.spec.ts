import { expect, test } from '@playwright/test';
import { asAdministrator, signIn } from './people';

test('a scan is followed from the moment it is asked for to its end, without loading the page again', async ({
  page,
  request,
}) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();

  const marquee = asAdministrator(request);
  const [library] = (await marquee.get('/api/v1/libraries')) as { id: number; name: string }[];
  const scan = (await marquee.post(`/api/v1/libraries/${library?.id}/scan`, { mode: 'full' })) as { jobId: number };

  const events = page.getByRole('list', { name: 'Events, newest first' });
  await page.getByLabel('Topic').selectOption('Jobs');
  await page.getByLabel('With the text').fill(`"jobId": ${scan.jobId}`);
  await expect(events.getByText('job.progress').first()).toBeVisible();
  await expect(events.getByText('completed').first()).toBeVisible({ timeout: 45_000 });

  await page.getByRole('link', { name: 'Jobs and queues' }).click();
  const job = page
    .getByRole('list', { name: 'Jobs' })
    .getByRole('listitem')
    .filter({ hasText: `#${scan.jobId} ` });
  await expect(job).toContainText(library?.name ?? '');
  await expect(job.getByText('Done', { exact: true })).toBeVisible();
});
