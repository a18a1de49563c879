import { defineConfig } from '@playwright/test';

/** The journeys run against the Marquee at MARQUEE_URL, in the distribution's Chromium; `./marquee test` gives both. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: process.env.MARQUEE_JOURNEYS_OUT ?? '../target/journeys',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.MARQUEE_URL ?? 'http://127.0.0.1:8080',
    locale: 'en-GB',
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
