import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hosts, startHost, type AppHost, type HostFolders } from './hosts.ts';

/** What a test of the app is given besides the page. */
export interface AppFixtures {
  /** Empty folders that live as long as the test. */
  readonly folders: HostFolders;
  /** A host over them that nobody has used yet. */
  readonly host: AppHost;
  /** The page at the start screen; faults in the page fail the test. */
  readonly app: Page;
  /** The page at the books of the sample, over a host of its own as well. */
  readonly sample: Page;
}

interface WorkerFixtures {
  readonly hosts: Hosts;
}

/** The page while a test uses it; what it complains of fails the test. */
async function watched(page: Page, use: (page: Page) => Promise<void>): Promise<void> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await use(page);
  expect(faults, 'faults in the page').toEqual([]);
}

/** Playwright's test with the app behind it. */
export const test = base.extend<AppFixtures, WorkerFixtures>({
  hosts: [
    // Playwright reads the fixtures a fixture needs from the pattern
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const hosts = new Hosts();
      await use(hosts);
      await hosts.end();
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern
  folders: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'aide-ui-'));
    await use({ documents: join(folder, 'documents'), state: join(folder, 'state') });
    rmSync(folder, { recursive: true, force: true });
  },
  host: async ({ folders, hosts }, use) => {
    const host = await hosts.start(folders, false);
    await use(host);
    await host.stop();
  },
  app: async ({ page, host }, use) => {
    await watched(page, async () => {
      await page.goto(host.url);
      await expect(page.getByRole('main')).toBeVisible();
      await use(page);
    });
  },
  sample: async ({ page, folders, hosts }, use) => {
    const host = await hosts.start(folders, true);
    await watched(page, async () => {
      await page.goto(`${host.url}#/books`);
      await expect(page.getByRole('navigation', { name: 'This file' })).toBeVisible();
      await use(page);
    });
    await host.stop();
  },
});

export { expect, startHost };

/** Axe, working in the page alone: else it opens a window for every look, to put frames together that are none here. */
export const axeFor = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

/** Fails with a list of what keeps people out of the page, by WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = axeFor(page).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
  ]);
  // an open menu belongs to its button; it stands at the end of the body, outside all landmarks, lest panes cut it off
  if (await page.getByRole('menu').isVisible()) axe.disableRules(['region']);
  const { violations } = await axe.analyze();
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 200)}`).join('\n  ')}`,
  );
  expect(told).toEqual([]);
}

/** Goes to a place of the app by its address. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
}
