import { expect, type Page } from '@playwright/test';
import { dialog, drawn, press, type ScreenShot } from './shared.ts';

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

/** The picture of a job that has been asked for; the window is opened anew after it, for its host is not asked. */
const asked = (
  name: string,
  call: 'book.export' | 'book.print',
  gone: boolean,
  ask: (page: Page) => Promise<void>,
): ScreenShot => ({
  name,
  path: LONG,
  pictureOnly: true,
  prepare: async (page) => {
    await drawn(page);
    await page.evaluate(
      ([channel, ended]) => {
        const failure = { ok: false, error: { code: 'host-gone', message: 'Gone.' } } as const;
        // a quick machine would be done before the picture is taken
        const answer = ended ? Promise.resolve(failure) : new Promise(() => undefined);
        Object.assign(window.api, { [channel]: () => answer });
      },
      [call, gone] as const,
    );
    await ask(page);
    if (gone) await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    else await expect(page.getByRole('progressbar')).toHaveCount(1);
  },
  after: async (page) => void (await page.reload()),
});

/** Exports and prints while they run, and what goes wrong with them. */
export const BOOK_JOBS: readonly ScreenShot[] = [
  asked('job-print', 'book.print', false, print),
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
  asked('job-print-gone', 'book.print', true, print),
  asked('job-export-gone', 'book.export', true, order),
  asked('job-exporting', 'book.export', false, async (page) => {
    await order(page);
    await press(page, /^(Go on working|다른 작업 계속하기)$/);
  }),
];
