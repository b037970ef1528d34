import type { Page } from '@playwright/test';
import { expect as promptly, startHost, test, visit } from './support/app.ts';

test.describe.configure({ timeout: 150_000 });
test.use({ actionTimeout: 20_000 });
const expect = promptly.configure({ timeout: 25_000 });

const BEEF = '/books/second-technical-en/issue-beef';
const position = (page: Page) =>
  page.locator('[data-field="position/beef-kr-jeju/text"]').getByRole('textbox');

test('two tabs on one book see each other; the same words changed in both are a question', async ({
  sample,
  context,
}) => {
  await visit(sample, BEEF);
  const other = await context.newPage();
  await other.goto(sample.url());
  await expect(position(other)).toBeVisible();

  await position(sample).click();
  await sample.keyboard.press('Control+End');
  await sample.keyboard.type(' Seen in both tabs.');
  await expect(position(other)).toContainText('Seen in both tabs.');

  // the other tab's save is held back until this tab has saved the same field
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await other.route('**/api/records.apply', async (route) => {
    await held;
    await route.continue();
  });
  await position(other).click();
  await other.keyboard.press('Control+End');
  await other.keyboard.type(' Theirs.');
  await position(sample).click();
  await sample.keyboard.press('Control+End');
  await sample.keyboard.type(' Ours.');
  await expect(sample.getByText(/^Saved /)).toBeVisible();
  await expect.poll(async () => JSON.stringify(await bookOf(sample))).toContain('Ours.');
  release();
  const question = other.getByRole('alert').filter({ hasText: 'Somebody else changed this' });
  await expect(question).toBeVisible();
  // nothing is lost while it is open: what was typed stands on the screen, what was saved in the file
  await expect(position(other)).toContainText('Theirs.');
  await other.unroute('**/api/records.apply');
  await question.getByRole('button').first().click();
  await expect(question).toBeHidden();
  await expect(position(sample)).toContainText('Theirs.');
});

test('a second program on the same file can read and export, and says why not more', async ({
  sample,
  folders,
  browser,
}) => {
  await visit(sample, '/meetings/second-technical');
  await sample.getByLabel('Title (English)', { exact: true }).fill('Second round, moved');
  await expect(sample.getByRole('button', { name: /^Undo: / })).toBeVisible();
  const second = await startHost(folders);
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(second.url);
  await page.getByRole('listitem').filter({ hasText: 'Korea–US' }).getByRole('button').first().click();
  await expect(page.getByText('Read only.')).toBeVisible();
  await visit(page, BEEF);
  await expect(page.getByRole('heading', { name: 'Beef: the 30-month age limit' })).toBeVisible();
  await expect(position(page)).not.toBeEditable();
  // what the other window did is not for this one to take back
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('This file can only be read here.')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: 'Save a copy…' })).toBeVisible();
  await expect(page.getByRole('option', { name: /^Undo/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
  await expect(sample.getByText('Read only.')).toBeHidden();
  await page.close();
  await second.stop();
});

async function bookOf(page: Page): Promise<unknown> {
  return await page.evaluate(async () => {
    const answer = await window.api['records.get']({ kind: 'book', id: 'second-technical-en' });
    return answer.ok ? answer.value : answer.error;
  });
}
