import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config';

/** Measurements in the browser the journeys use, against a Marquee that is in use: `npm run bench`. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  outputDir: '../../target/bench',
  timeout: 300_000,
  projects: [{ name: 'bench' }],
});
