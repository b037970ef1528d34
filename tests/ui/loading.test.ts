import type { Page } from '@playwright/test';
import { expect, test, visit } from './support/app.ts';

/** The names of the scripts a page has loaded, without the fingerprint of their content. */
function watchScripts(page: Page): () => readonly string[] {
  const names = new Set<string>();
  page.on('request', (request) => {
    const file = /\/assets\/([^/]+)\.m?js$/.exec(new URL(request.url()).pathname)?.[1];
    if (file !== undefined) names.add(file.replace(/-[\w-]{8}$/, ''));
  });
  return () => [...names].toSorted();
}

/** What only some screens need: the editor, the pages, dialogs. */
const HEAVY = /^(rich-text-field|pdf|draw-worker|command-palette|export-dialog|checks-drawer)/;
/** The records' schemas, which nothing needs that only lists. */
const MODEL = /^model/;
const SCREEN = /-screen$/;

test('starting up loads nothing that is not shown', async ({ page, host }) => {
  const loaded = watchScripts(page);
  await page.goto(host.url);
  await expect(page.getByRole('button', { name: 'Open the sample' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(loaded().filter((name) => SCREEN.test(name))).toEqual(['start-screen']);
  expect(loaded().filter((name) => HEAVY.test(name) || MODEL.test(name))).toEqual([]);

  // the first screen of the file: its list, and nothing of the workspace behind it
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { name: 'Books', level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(loaded().filter((name) => SCREEN.test(name))).toEqual(['books-screen', 'start-screen']);
  expect(loaded().filter((name) => HEAVY.test(name) || MODEL.test(name))).toEqual([]);

  // the workspace brings what it shows
  await visit(page, '/books/second-technical-en/issue-beef');
  await expect(page.getByText(/^Page \d+ of \d+$/)).toBeVisible({ timeout: 40_000 });
  const heavy = loaded().filter((name) => HEAVY.test(name));
  expect(heavy).toContain('draw-worker');
  expect(heavy).toContain('rich-text-field');
  expect(heavy).not.toContain('export-dialog');
});
