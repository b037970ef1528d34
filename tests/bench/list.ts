// A list of a library of 10,000 records in Chromium: how long it takes to come up, what a wheel, the keys, sorting and
// filtering cost in frames. `npm run bench:list`, or with another number of records.
import { chromium, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspaceFile } from '../../platform/store/index.ts';
import { startHost } from '../ui/support/app.ts';
import { libraryOf } from './library.ts';

const COUNT = Number(process.argv[2] ?? 10_000);
/** Above this a task of the page is felt. */
const LONG = 50;

interface Watched {
  readonly frames: readonly number[];
  readonly longTasks: readonly number[];
}

/** Runs something in the page and gives the gaps between its frames and its long tasks meanwhile. */
async function watch(page: Page, run: () => Promise<void>): Promise<Watched> {
  await page.evaluate(() => {
    const frames: number[] = [];
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    let last = performance.now();
    let on = true;
    const tick = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(globalThis, {
      stopWatching: () => {
        on = false;
        observer.disconnect();
        return { frames, longTasks };
      },
    });
  });
  await run();
  // the last long task is told of only after it
  await page.waitForTimeout(100);
  return await page.evaluate(() => (globalThis as unknown as { stopWatching: () => Watched }).stopWatching());
}

function say(what: string, { frames, longTasks }: Watched): void {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  const late = frames.filter((gap) => gap > LONG).length;
  const long = longTasks.map((ms) => ms.toFixed(0)).join(' ') || 'none';
  console.log(
    `${what.padEnd(34)} frames: median ${at(0.5)} ms, 95th ${at(0.95)} ms, longest ${at(1)} ms, ${late} of ${frames.length} over ${LONG} ms; long tasks: ${long}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-bench-'));
const documents = join(folder, 'documents');
mkdirSync(documents);
createWorkspaceFile(join(documents, 'Large library.aide'), libraryOf(COUNT)).close();
const host = await startHost({ documents, state: join(folder, 'state') });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(host.url);
  await page
    .getByRole('button', { name: /Large library/ })
    .first()
    .click();
  await page.getByRole('navigation', { name: 'This file' }).waitFor();
  const row = page.getByRole('main').locator('[data-row]').first();
  const visit = (path: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, path);

  say(
    'the list comes up',
    await watch(page, async () => {
      await visit('/library/talking-points');
      await row.waitFor();
    }),
  );
  const table = page.locator('[data-row]').first();
  await table.hover();
  say(
    'wheel, 60 turns',
    await watch(page, async () => {
      for (let turn = 0; turn < 60; turn += 1) {
        await page.mouse.wheel(0, 400);
        await page.waitForTimeout(16);
      }
    }),
  );
  await page.mouse.wheel(0, -1_000_000);
  await page.waitForTimeout(200);
  await page.getByRole('grid').focus();
  for (const key of ['PageDown', 'ArrowDown', 'End', 'Home']) {
    say(
      `${key} × 30`,
      await watch(page, async () => {
        for (let press = 0; press < 30; press += 1) await page.keyboard.press(key);
      }),
    );
  }
  say(
    'sort by another column',
    await watch(page, async () => {
      await page.getByRole('columnheader').nth(2).getByRole('button').click();
    }),
  );
  const filter = page.getByRole('searchbox').first();
  say(
    'type a filter',
    await watch(page, async () => {
      await filter.pressSequentially('tariff beef', { delay: 60 });
    }),
  );
  await filter.fill('');
  say(
    'select all',
    await watch(page, async () => {
      await page.getByRole('columnheader').first().getByRole('checkbox').click();
    }),
  );
  const done = page.getByRole('alert').filter({ hasText: /entries/ });
  const bulk = async (what: string, run: () => Promise<void>) => {
    const begun = performance.now();
    const watched = await watch(page, async () => {
      await run();
      await done.last().waitFor({ timeout: 120_000 });
    });
    say(what, watched);
    console.log(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s until it was said to be done`);
    await done.last().getByRole('button').last().click();
  };
  await bulk('mark all', async () => {
    await page.getByRole('button', { name: 'Marking', exact: true }).click();
    await page.getByRole('menuitem').first().click();
  });
  await page.getByRole('button', { name: 'Clear the selection' }).click();
  await filter.fill('tariff beef');
  await page.getByRole('columnheader').first().getByRole('checkbox').click();
  console.log(await page.getByText(/^\d[\d,]* selected$/).textContent());
  await bulk('delete those filtered', async () => {
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click({ timeout: 120_000 });
  });
  await page.keyboard.press('Control+K');
  const palette = page.getByRole('dialog').getByRole('combobox');
  say(
    'search in the palette',
    await watch(page, async () => {
      await palette.pressSequentially('rules of origin', { delay: 60 });
      await page.getByRole('option').first().waitFor();
    }),
  );
} finally {
  await browser.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}
