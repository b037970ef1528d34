import type { Locator, Page } from '@playwright/test';
import { expect as promptly, test } from './support/app.ts';
import { drawnPages } from './support/pages.ts';

// no pointer at all: what is not reached by Tab, arrows and shortcuts fails
test.describe.configure({ timeout: 240_000 });
const expect = promptly.configure({ timeout: 25_000 });

const MOST_STOPS = 90;
const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  for (let stop = 0; stop < MOST_STOPS && !(await hasFocus(target)); stop += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
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

test('from the first start to an edit on the page, without a pointer', async ({ app }) => {
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
});

test('a new file is made without a pointer, and the first Tab in it leads on', async ({ app }) => {
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
});
