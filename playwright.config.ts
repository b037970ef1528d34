import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumBinary } from './scripts/chromium.ts';

const executablePath = chromiumBinary();

/** Tests through the built renderer in a real Chromium and in the real Electron, over the real services. */
export default defineConfig({
  testMatch: '**/*.test.ts',
  outputDir: './.build/ui-results',
  projects: [
    { name: 'ui', testDir: './tests/ui', fullyParallel: true },
    { name: 'desktop', testDir: './tests/desktop' },
    // for people to look at: `npm run screens`
    { name: 'screens', testDir: './tests/screens', testMatch: 'screens.test.ts', timeout: 1_800_000 },
    // the pictures of README: `npm run pictures`
    { name: 'pictures', testDir: './tests/screens', testMatch: 'readme.test.ts' },
  ],
  // one at a time leaves much of two cores idle: a test waits for its page, and the page for the host
  workers: 2,
  forbidOnly: true,
  // a machine that does other things at the same time is slow, not wrong
  retries: process.env['CI'] === undefined ? 0 : 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Seoul',
    // a trace doubles what a test costs: `--trace=on` where one failed
    trace: 'on-first-retry',
    launchOptions: {
      args: [...CHROMIUM_FLAGS],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
});
