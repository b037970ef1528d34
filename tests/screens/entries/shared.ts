import { expect, type Page } from '@playwright/test';

/** What is open in the app when a screen is looked at. */
export type OpenFile = 'none' | 'empty' | 'sample';

/** A screen, or a dialog over it, as people meet it. */
export interface ScreenShot {
  readonly name: string;
  /** Its address, after "#". */
  readonly path: string;
  /** The sample where absent. */
  readonly file?: OpenFile;
  /** Brings it into the state to be shown, in either language: opens a dialog, chooses a section. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Puts the app back as it was, where what was prepared would stay. */
  readonly after?: (page: Page) => Promise<void>;
  /** Only a look at it is wanted: what it shows takes long or changes the file. */
  readonly pictureOnly?: boolean;
}

/** The content of a screen. */
export const main = (page: Page) => page.getByRole('main');

/** Presses the first button of that name. */
export const press = async (page: Page, name: RegExp) =>
  await page.getByRole('button', { name }).first().click();

/** Waits for a dialog. */
export const dialog = async (page: Page) => await expect(page.getByRole('dialog')).toBeVisible();

/** Chooses a part of a form from the list at its left. */
export const part = (at: number) => async (page: Page) => {
  await main(page).getByRole('navigation').getByRole('button').nth(at).click();
};

/** The page of a book takes a moment. */
export const drawn = async (page: Page) => {
  await expect(page.getByText(/^Page \d+ of \d+$|^\d+쪽 중 \d+쪽$/)).toBeVisible({ timeout: 40_000 });
};
