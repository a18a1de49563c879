import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { signIn } from '../journeys/people';
import { serveFilms } from './catalogue';

/** How many films the list has; 0 measures the catalogue that is there. */
const ROWS = Number(process.env.MARQUEE_BENCH_ROWS ?? 32_000);
/** The way to the end and how long it takes: 80,000 pixels, 1,600 rows a second. */
const SECONDS = 20;

async function heapMegabytes(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize / 1e6;
}

/** Seconds the page's main thread computed so far; unlike a frame's time it does not grow when others keep the machine busy. */
async function computedSeconds(devtools: CDPSession) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Scrolls evenly from one end to the other, and says how long each frame took and how many rows there were at most. */
function scroll(page: Page, seconds: number, down: boolean) {
  return page.getByRole('table').evaluate(
    (box, { seconds, down }) =>
      new Promise<{ frames: number[]; rows: number }>((resolve) => {
        const end = box.scrollHeight - box.clientHeight;
        const frames: number[] = [];
        let rows = 0;
        const begun = performance.now();
        let before = begun;
        const step = (now: number) => {
          frames.push(now - before);
          before = now;
          rows = Math.max(rows, box.querySelectorAll('[role=row]').length);
          const way = Math.min(1, (now - begun) / (seconds * 1000));
          box.scrollTop = end * (down ? way : 1 - way);
          if (way < 1) {
            requestAnimationFrame(step);
          } else {
            resolve({ frames: frames.slice(1), rows });
          }
        };
        requestAnimationFrame(step);
      }),
    { seconds, down },
  );
}

const percentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

test('a table of any length scrolls to its end in even frames, with few rows and no more memory', async ({ page }) => {
  if (ROWS > 0) {
    await serveFilms(page, ROWS);
  }
  await signIn(page);
  await page.goto('/library?kind=movies&layout=table');
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  await scroll(page, SECONDS, true);
  await scroll(page, 1, false);
  const before = await heapMegabytes(page);

  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const computed = await computedSeconds(devtools);
  const { frames, rows } = await scroll(page, SECONDS, true);
  const computedPerFrame = ((await computedSeconds(devtools)) - computed) / frames.length;
  const after = await heapMegabytes(page);
  await expect(page.locator('[role=row]:last-child [role=rowheader]').last()).toBeVisible();
  const found = {
    rows: Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 1,
    rowsInTheDom: rows,
    frames: frames.length,
    frameP50: Number(percentile(frames, 0.5).toFixed(1)),
    frameP95: Number(percentile(frames, 0.95).toFixed(1)),
    computedPerFrame: Number((computedPerFrame * 1000).toFixed(1)),
    heapBefore: Number(before.toFixed(1)),
    heapAfter: Number(after.toFixed(1)),
  };
  process.stdout.write(`${JSON.stringify(found)}\n`);
  expect.soft(found.rowsInTheDom).toBeLessThanOrEqual(60);
  expect.soft(found.frameP95).toBeLessThanOrEqual(20);
  expect.soft(found.heapAfter).toBeLessThan(found.heapBefore * 1.2 + 5);
});
