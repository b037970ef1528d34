import type { Page } from '@playwright/test';
import { expect as promptly, expectAccessible, test, visit } from './support/app.ts';

const expect = promptly.configure({ timeout: 40_000 });
test.describe.configure({ timeout: 120_000 });

test('a template shows the pages that it makes of the meeting', async ({ sample }) => {
  await expect(sample.getByRole('heading', { name: 'Books', level: 1 })).toBeVisible();
  await sample.getByRole('button', { name: 'New book' }).click();
  await sample.getByRole('radio', { name: /second round/ }).click();
  await sample.getByRole('button', { name: 'Next' }).click();
  const pages = sample.getByRole('group', { name: 'The first pages of the book' });
  await expect(sample.getByText(/^From this meeting it has \d+ pages today/)).toBeVisible();
  await expect(pages.getByRole('img', { name: 'Page 1', exact: true }).locator('canvas')).toBeVisible();
  await expect(sample.getByText(/^at most \d+ pages?$/).first()).toBeVisible();
  await expectAccessible(sample);
  await sample.getByRole('radio', { name: /pocket card/i }).click();
  await expect(sample.getByText(/^From this meeting it has 2 pages today/)).toBeVisible();
  await expect(pages.getByRole('img')).toHaveCount(2);
});

test('attachments become annexes, chosen for a new book or added from their list', async ({ sample }) => {
  await visit(sample, '/new-book');
  await sample.getByRole('radio', { name: /second round/ }).click();
  await sample.getByRole('button', { name: 'Next' }).click();
  await sample.getByRole('radio', { name: /pocket card/i }).click();
  await sample.getByRole('button', { name: 'Next' }).click();
  await sample.getByRole('combobox', { name: 'Annexes' }).click();
  const first = sample.getByRole('option').first();
  const title = (await first.textContent()) ?? '';
  await first.click();
  await sample.keyboard.press('Escape');
  await expect(sample.getByText('At its end: 1 annex.')).toBeVisible();
  await expectAccessible(sample);
  await sample.getByRole('button', { name: 'Make the book' }).click();
  await expect(sample.getByRole('region', { name: 'Text' })).toBeVisible();
  const id = /books\/([^/?]+)/.exec(decodeURIComponent(sample.url()))?.[1] ?? '';
  await expect.poll(() => annexesOf(sample, id)).toBe(1);

  await visit(sample, '/library/attachments');
  await sample.getByRole('searchbox').first().fill(title);
  await sample.getByRole('checkbox', { name: 'Select all that are shown' }).check();
  await sample.getByRole('button', { name: 'Add to a book…' }).click();
  const dialog = sample.getByRole('dialog', { name: /^Add \d+ attachments? to a book$/ });
  await dialog.getByRole('combobox', { name: 'Book' }).click();
  await sample
    .getByRole('option', { name: /pocket card/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Add to the book' }).click();
  await expect(sample.getByRole('alert').filter({ hasText: /^\d+ annex(es)? added to/ })).toBeVisible();
});

test('a template’s own screen shows its pages and lengths', async ({ sample }) => {
  await visit(sample, '/templates');
  await sample.getByRole('link', { name: /negotiating-round/i }).click();
  await expect(sample.getByText(/^each at most \d+ pages?$/)).toBeVisible();
  const pages = sample.getByRole('group', { name: 'The first pages of the book' });
  await expect(pages.getByRole('img', { name: 'Page 1', exact: true }).locator('canvas')).toBeVisible();
  await expectAccessible(sample);
});

async function annexesOf(page: Page, id: string): Promise<number | undefined> {
  return await page.evaluate(async (book) => {
    const answer = await window.api['records.get']({ kind: 'book', id: book });
    return answer.ok && answer.value !== null && 'annexIds' in answer.value
      ? answer.value.annexIds.length
      : undefined;
  }, id);
}
