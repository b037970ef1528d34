import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';

/** Debian's Chromium, or Playwright's own where it was fetched; undefined where there is neither. */
export function chromiumBinary(): string | undefined {
  return ['/usr/bin/chromium', chromium.executablePath()].find((path) => existsSync(path));
}

/** Flags under which Chromium runs in a container, stays off the network and draws the same everywhere. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];
