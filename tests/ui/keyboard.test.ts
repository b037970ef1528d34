import type { Locator, Page } from '@playwright/test';
import { hasProgram } from '../support/extract.ts';
import { expect as promptly, test } from './support/app.ts';
import { filesBelow, squeezed, wordsIn } from './support/files.ts';
import { drawnPages } from './support/pages.ts';

// no pointer at all: what is not reached by Tab, arrows and shortcuts fails
test.describe.configure({ timeout: 240_000 });
const expect = promptly.configure({ timeout: 25_000 });

const MOST_STOPS = 90;
const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  const stops: string[] = [];
  while (stops.length < MOST_STOPS && !(await hasFocus(target))) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 90) ?? ''));
  }
  await expect(target, stops.join('\n')).toBeFocused();
}

async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await expect(target).toBeInViewport();
  await page.keyboard.press('Enter');
}

/** What follows must not begin at the top of the page again. */
async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}

test('from the first start to two files that hold the edit, without a pointer', async ({ app, folders }) => {
  const button = (name: string | RegExp) => app.getByRole('button', { name, exact: true });
  await enter(app, button('Open the sample'));
  await expect(app.getByRole('heading', { name: 'Books', level: 1 })).toBeVisible();
  await expect(app.getByRole('main')).toBeFocused();
  await enter(app, app.getByRole('link', { name: 'Korea–US technical discussions, second round' }));
  await expect(app.getByText(/^Page \d+ of \d+$/)).toBeVisible();
  await expectFocusKept(app);
  await enter(app, app.getByRole('link', { name: /Beef age limit/ }));
  await expect(app.getByRole('heading', { name: 'Beef: the 30-month age limit' })).toBeVisible();
  await expectFocusKept(app);

  const before = await drawnPages(app);
  await enter(app, button(/This is an age limit/));
  await expect(app.getByRole('textbox', { name: /The line itself/ })).toBeFocused();
  await app.keyboard.press('Control+a');
  await app.keyboard.type('This is a limit by age, and it stays in force.');
  await enter(app, button('Done'));
  await expect(button(/limit by age, and it stays/)).toBeFocused();
  await expect(app.getByText(/^Saved /)).toBeVisible();
  await expect.poll(() => drawnPages(app)).not.toBe(before);

  const principal = await drawnPages(app);
  await tabTo(app, app.getByRole('radio', { name: 'Principal' }));
  await app.keyboard.press('ArrowRight');
  await expect(app.getByRole('radio', { name: 'Delegation' })).toBeFocused();
  await expect(app.getByRole('radio', { name: 'Delegation' })).toBeChecked();
  await expect(button(/withheld from this copy/)).toBeVisible();
  await expect.poll(() => drawnPages(app)).not.toBe(principal);

  await enter(app, button('Export'));
  await expect(app.getByRole('menuitem', { name: 'Export…', exact: true })).toBeFocused();
  await app.keyboard.press('Enter');
  const dialog = app.getByRole('dialog', { name: 'Export the book' });
  for (const copy of ['Principal', 'Releasable']) {
    await tabTo(app, dialog.getByRole('checkbox', { name: copy }));
    await app.keyboard.press('Space');
    await expect(dialog.getByRole('checkbox', { name: copy })).not.toBeChecked();
  }
  await enter(app, dialog.getByRole('button', { name: 'Export 2 files' }));
  await expect(dialog.getByText(/Nothing withheld found in 2 files/)).toBeVisible({ timeout: 120_000 });
  const files = [...filesBelow(folders.documents, '.pdf'), ...filesBelow(folders.documents, '.docx')];
  expect(files).toHaveLength(2);
  const readable = files.filter((name) => name.endsWith('.docx') || hasProgram('pdftotext'));
  for (const file of readable) {
    expect(wordsIn(file), file).toContain(squeezed('This is a limit by age, and it stays in force.'));
  }
  await enter(app, dialog.getByRole('button', { name: 'Done' }));
  await expect(dialog).toBeHidden();
  await expectFocusKept(app);
});

test('a new file is made and its first meeting begun without a pointer', async ({ app }) => {
  await enter(app, app.getByRole('button', { name: /^New file/ }));
  const dialog = app.getByRole('dialog', { name: 'New file' });
  await expect(dialog.getByLabel('Name of the file')).toBeFocused();
  await app.keyboard.type('Fisheries 2026');
  await app.keyboard.press('Tab');
  await app.keyboard.type('Republic of Korea');
  await app.keyboard.press('Tab');
  await app.keyboard.type('Norway');
  await enter(app, dialog.getByRole('button', { name: 'Make the file' }));
  await expect(app.getByRole('heading', { name: 'No meetings yet' })).toBeVisible();
  await expect(app.getByRole('main')).toBeFocused();
  await app.keyboard.press('Tab');
  await expect(app.getByRole('main').getByRole('button', { name: 'New meeting' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('textbox', { name: 'Title (English)', exact: true })).toBeFocused();
});
