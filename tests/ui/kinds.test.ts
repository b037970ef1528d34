import type { Page } from '@playwright/test';
import { expect, test, visit } from './support/app.ts';

// other test suites may share the machine's two cores
test.describe.configure({ timeout: 120_000 });

/** Where each kind of which the sample has records is listed, and a text field that all of them have. */
const KINDS = [
  ['issues', 'Title'],
  ['positions', 'In one line'],
  ['rounds', 'Title'],
  ['talking-points', 'The line itself'],
  ['people', 'Name'],
  ['parties', 'Name'],
  ['measures', 'Title'],
  ['deadlines', 'What happens then'],
  ['sources', 'Publisher'],
  ['claims', 'Subject'],
] as const;

const grid = (page: Page) => page.getByRole('grid');

async function openFirst(page: Page, path: string): Promise<number> {
  await visit(page, `/library/${path}`);
  const rows = Number(await grid(page).getAttribute('aria-rowcount'));
  await grid(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  return rows;
}

for (const [path, field] of KINDS) {
  test(`${path}: edited, looked up in the history, taken back, deleted and brought back`, async ({
    sample: page,
  }) => {
    const rows = await openFirst(page, path);
    const beside = page.getByRole('complementary', { name: 'History and uses' });
    await expect(beside.getByRole('heading', { name: 'Used in' })).toBeVisible();
    const box = page.getByRole('textbox', { name: `${field} (English)`, exact: true });
    const before = await box.inputValue();
    await box.fill(`${before} Zebra`);
    await box.blur();
    await expect(page.getByRole('contentinfo')).toContainText(/Saved \d\d:\d\d:\d\d/);
    const versions = beside.getByRole('button', { expanded: false }).filter({ hasText: /\d{4}/ });
    await expect(versions).toHaveCount(2);
    await versions.first().click();
    await expect(beside.locator('ins').filter({ hasText: 'Zebra' })).toBeVisible();
    await beside.getByRole('button', { name: /Version 1/ }).click();
    await beside.getByRole('button', { name: 'Restore this version' }).click();
    await expect(box).toHaveValue(before);

    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const ask = page.getByRole('dialog');
    const toast = page.getByRole('alert').filter({ hasText: 'deleted' });
    // what nothing refers to is deleted without a question: undo is offered either way
    await expect(ask.or(toast).first()).toBeVisible();
    if (await ask.isVisible()) await ask.getByRole('button', { name: 'Delete' }).click();
    await toast.getByRole('button', { name: 'Undo' }).click();
    await expect(grid(page)).toHaveAttribute('aria-rowcount', String(rows));
  });
}

test('in Korean a point, a person and a source are edited and found again', async ({ sample: page }) => {
  await page.getByRole('button', { name: '한국어' }).click();
  for (const [path, field] of [
    ['talking-points', '발언 문장'],
    ['people', '이름'],
    ['sources', '발행처'],
  ] as const) {
    await openFirst(page, path);
    const box = page.getByRole('textbox', { name: `${field} (한국어)`, exact: true });
    await box.fill(`${await box.inputValue()} 얼룩말`);
    await box.blur();
    await expect(page.getByRole('contentinfo')).toContainText('저장');
    await visit(page, `/library/${path}`);
    await page.getByRole('searchbox').fill('얼룩말');
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '2');
  }
});
