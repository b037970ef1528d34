import type { Page } from '@playwright/test';
import type { OpenFile, ScreenShot } from '../../screens/list.ts';
import { expect, visit } from './app.ts';

/** Opens what a group of screens needs; the page stands at the start screen, in English. */
export async function openFile(page: Page, file: OpenFile): Promise<void> {
  if (file === 'none') return;
  if (file === 'sample') {
    await page.getByRole('button', { name: 'Open the sample' }).click();
  } else {
    await page.getByRole('button', { name: /^New file/ }).click();
    await page.getByLabel('Name of the file').fill('Fisheries 2026');
    await page.getByLabel('Our side').fill('Republic of Korea');
    await page.getByLabel('Other side').fill('Norway');
    await page.getByRole('button', { name: 'Make the file' }).click();
  }
  await expect(page.getByRole('navigation', { name: 'This file' })).toBeVisible();
}

/** Shows a screen anew, in its state. */
export async function showScreen(page: Page, { path, prepare }: ScreenShot): Promise<void> {
  for (let left = await page.getByRole('dialog').count(); left > 0; left -= 1) {
    await page.keyboard.press('Escape');
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // another address in between: the screen begins anew; the pages of a book stay drawn from section to section
  const book = /^\/books\/[^/]+\//.exec(path)?.[0];
  if (book === undefined || !page.url().includes(`#${book}`)) await visit(page, '/away');
  await visit(page, path);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.mantine-Loader-root')).toHaveCount(0, { timeout: 40_000 });
  await prepare?.(page);
}
