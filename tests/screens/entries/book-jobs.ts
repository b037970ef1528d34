import { expect, type Page } from '@playwright/test';
import { dialog, drawn, press, type ScreenShot } from './shared.ts';

const POCKET = '/books/pocket-card';
const LONG = '/books/second-technical-en/issue-beef';

/** Orders an export, in place of files that are there. */
const order = async (page: Page) => {
  await page.keyboard.press('Control+e');
  await dialog(page);
  await page.getByRole('checkbox', { name: /Replace|바꾸기/ }).check();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Export \d|.*내보내기$)/ })
    .click();
};
const print = async (page: Page) => {
  await press(page, /^(Print this copy|이 배포본 인쇄)$/);
  await dialog(page);
};
const stop = async (page: Page) => await press(page, /^(Stop|중지)$/);

/** The picture of a job that the host is asked for and does not answer. */
const unanswered = (
  name: string,
  call: 'book.export' | 'book.print',
  ask: (page: Page) => Promise<void>,
): ScreenShot => ({
  name,
  path: POCKET,
  pictureOnly: true,
  prepare: async (page) => {
    await drawn(page);
    await page.route(`**/api/${call}`, (route) => route.abort());
    await ask(page);
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  },
  after: async (page) => await page.unroute(`**/api/${call}`),
});

/** The picture of a job at its beginning: a quick machine would be done before it is taken. */
const waiting = (
  name: string,
  call: 'book.export' | 'book.print',
  ask: (page: Page) => Promise<void>,
): ScreenShot => {
  let end = () => {};
  return {
    name,
    path: LONG,
    pictureOnly: true,
    prepare: async (page) => {
      await drawn(page);
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      await page.route(`**/api/${call}`, async (route) => {
        await ended;
        await route.abort();
      });
      await ask(page);
      await expect(page.getByRole('progressbar')).toHaveCount(1);
    },
    after: async (page) => {
      end();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      await page.unroute(`**/api/${call}`);
    },
  };
};

/** Exports and prints while they run, and what goes wrong with them. */
export const BOOK_JOBS: readonly ScreenShot[] = [
  waiting('job-print', 'book.print', print),
  {
    name: 'job-export-stopped',
    path: LONG,
    pictureOnly: true,
    prepare: async (page) => {
      await drawn(page);
      await order(page);
      await stop(page);
      await expect(page.getByText(/The export was stopped|중지했습니다/)).toBeVisible({ timeout: 60_000 });
    },
  },
  unanswered('job-print-gone', 'book.print', print),
  unanswered('job-export-gone', 'book.export', order),
  waiting('job-exporting', 'book.export', async (page) => {
    await order(page);
    await press(page, /^(Go on working|다른 작업 계속하기)$/);
  }),
];
