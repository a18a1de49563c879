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

/** A lane that a failure left paused would stop what comes after. */
test.afterAll(({ request }) => asAdministrator(request).post('/api/v1/services/scanner-service/lanes/bulk/resume'));

test('a job that waits in a paused lane is cancelled, and does nothing when the lane goes on', async ({ page }) => {
  await signIn(page);
  await page.goto('/jobs/lanes');
  await page.getByRole('button', { name: 'Pause lane Bulk of Files and folders' }).click();
  const resume = page.getByRole('button', { name: 'Resume lane Bulk of Files and folders' });
  await expect(resume).toBeVisible();

  await page.goto('/settings/libraries');
  await page
    .getByRole('region', { name: /movies$/i })
    .getByRole('button', { name: 'Scan everything anew' })
    .click();
  await expect(page.getByText(/^The scan of .*movies begins/i)).toBeVisible();
  await page.goto('/jobs?type=library-scan&status=processing');
  await page.getByRole('button', { name: /^Cancel Library scan \d+$/ }).click();
  await expect(page.getByText('The job is being cancelled')).toBeVisible();

  await page.goto('/jobs/lanes');
  await resume.click();
  await expect(resume).toBeHidden();
  await page.goto('/jobs?type=library-scan');
  await expect(page.getByRole('list', { name: 'Jobs' }).getByRole('listitem').first()).toContainText('Cancelled');
});
