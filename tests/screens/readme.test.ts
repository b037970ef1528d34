import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test, visit } from '../ui/support/app.ts';

// `npm run pictures`: the app in README, from the sample

test.use({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5, colorScheme: 'light' });
test.setTimeout(180_000);

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const take = async (page: Page, name: string) => {
  // nothing is hovered over, and no cursor blinks in a picture
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}${name}.png`, caret: 'hide', animations: 'disabled' });
};

test('the app in README', async ({ sample }) => {
  mkdirSync(folder, { recursive: true });
  await visit(sample, '/books/second-technical-en/issue-beef');
  await expect(sample.getByText(/^Page \d+ of \d+$/)).toBeVisible({ timeout: 40_000 });
  await expect(sample.getByRole('img', { name: /^Page \d+ of/ }).first()).toBeVisible();
  await sample.waitForLoadState('networkidle');
  await take(sample, 'workspace');

  await sample.keyboard.press('Control+e');
  const dialog = sample.getByRole('dialog', { name: 'Export the book' });
  await dialog.getByLabel('Releasable').uncheck();
  await dialog.getByRole('button', { name: 'Export 4 files' }).click();
  await expect(dialog.getByText(/Nothing withheld found in 4 files/)).toBeVisible({ timeout: 120_000 });
  await take(sample, 'export');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await visit(sample, '/library/issues');
  await expect(sample.getByText('15 entries')).toBeVisible();
  await take(sample, 'library');
});
