import { defineConfig } from '@playwright/test';

/**
 * The journeys run in the distribution's Chromium against the Marquee at MARQUEE_URL. `BrowserJourney` gives them an empty
 * one: there the first run comes first, then what the others need is made. Against one that is in use: `--no-deps`, with
 * MARQUEE_ADMIN and MARQUEE_ADMIN_PASSWORD.
 */
export default defineConfig({
  testDir: 'journeys',
  outputDir: '../target/journeys',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    { name: 'first run', testMatch: 'first-run.spec.ts' },
    { name: 'ground', testMatch: 'ground.spec.ts', dependencies: ['first run'] },
    { name: 'journeys', testIgnore: ['first-run.spec.ts', 'ground.spec.ts'], dependencies: ['ground'] },
  ],
  use: {
    baseURL: process.env.MARQUEE_URL ?? 'http://127.0.0.1:8080',
    locale: 'en-GB',
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.MARQUEE_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
