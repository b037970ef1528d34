import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);

/** The Node of the `node` package: the one that calls Playwright may be older. */
function newerNode(): string {
  const manifest = require('node/package.json') as { readonly bin: { readonly node: string } };
  return join(dirname(require.resolve('node/package.json')), manifest.bin.node);
}

/** A running host as `npm run web` starts it, with folders of its own. */
export interface RunningHost {
  /** The address with the one-time token. */
  readonly url: string;
  /** Where its files and exports lie. */
  readonly documents: string;
  readonly process: ChildProcess;
  /** Ends it as Ctrl-C does, or at once with SIGKILL, as a power cut would. */
  readonly stop: (signal?: 'SIGINT' | 'SIGKILL') => Promise<void>;
}

/** Starts a host; the same folders can be given again after one was stopped. */
export async function startHost(folders: {
  readonly documents: string;
  readonly state: string;
}): Promise<RunningHost> {
  const child = spawn(
    newerNode(),
    ['web/main.ts', '--no-open', '--documents', folders.documents, '--state', folders.state],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Each test starts a host: without it each would read all of the sources as TypeScript anew.
      env: { ...process.env, NODE_COMPILE_CACHE: join(root, '.build', 'compile-cache') },
    },
  );
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the host ended with ${code}:\n${said}`)));
  });
  const stop = async (signal: 'SIGINT' | 'SIGKILL' = 'SIGINT') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };
  return { url, documents: folders.documents, process: child, stop };
}

/** What a test of the app is given besides the page. */
export interface AppFixtures {
  /** Empty folders that live as long as the test. */
  readonly folders: { readonly documents: string; readonly state: string };
  readonly host: RunningHost;
  /** The page at the start screen; faults in the page fail the test. */
  readonly app: Page;
  /** The page with the sample open. */
  readonly sample: Page;
}

/** Playwright's test with the app behind it. */
export const test = base.extend<AppFixtures>({
  // Playwright reads the fixtures a fixture needs from the pattern
  // oxlint-disable-next-line no-empty-pattern
  folders: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'aide-ui-'));
    await use({ documents: join(folder, 'documents'), state: join(folder, 'state') });
    rmSync(folder, { recursive: true, force: true });
  },
  host: async ({ folders }, use) => {
    const host = await startHost(folders);
    await use(host);
    await host.stop();
  },
  app: async ({ page, host }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(host.url);
    await expect(page.getByRole('main')).toBeVisible();
    await use(page);
    expect(faults, 'faults in the page').toEqual([]);
  },
  sample: async ({ app }, use) => {
    await app.getByRole('button', { name: 'Open the sample' }).click();
    await expect(app.getByRole('navigation', { name: 'This file' })).toBeVisible();
    await use(app);
  },
});

export { expect };

/** Fails with a list of what keeps people out of the page, by WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ target }) => target.join(' ')).join('\n  ')}`,
  );
  expect(told).toEqual([]);
}

/** Goes to a place of the app by its address. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
}
