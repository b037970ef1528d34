import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect as promptly, test } from './support/app.ts';

const expect = promptly.configure({ timeout: 25_000 });
test.describe.configure({ timeout: 90_000 });

const NAME = 'Korea–US tariffs 2025';

test('a copy is saved from the list of commands, whole, and the file stays open', async ({
  sample,
  folders,
}) => {
  await expect(sample.getByRole('heading', { name: 'Books', level: 1 })).toBeVisible();
  for (const name of [`${NAME} copy`, `${NAME} copy 2`]) {
    await sample.keyboard.press('Control+k');
    await sample.getByRole('combobox').fill('Save a copy');
    await sample.keyboard.press('Enter');
    await expect(sample.getByText(name, { exact: false }).first()).toBeVisible();
    await expect.poll(() => existsSync(join(folders.documents, `${name}.aide`))).toBe(true);
  }
  await expect(sample.getByText(`File: ${NAME}`)).toBeVisible();
});

test('Open leads to the files of this computer, where the copy opens', async ({ sample }) => {
  await expect(sample.getByRole('heading', { name: 'Books', level: 1 })).toBeVisible();
  await sample.keyboard.press('Control+k');
  await sample.getByRole('combobox').fill('Save a copy');
  await sample.keyboard.press('Enter');
  await expect(sample.getByText(`${NAME} copy`).first()).toBeVisible();
  await sample.keyboard.press('Control+o');
  await expect(sample.getByRole('button', { name: 'Open the sample' })).toBeVisible();
  await sample.getByRole('button', { name: new RegExp(`^${NAME} copy`) }).click();
  await expect(sample.getByText(`File: ${NAME} copy`)).toBeVisible();
});

test.describe('on a Mac', () => {
  test.use({
    userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)',
  });

  test('commands are shown with the keys that a Mac has', async ({ sample }) => {
    await expect(sample.getByRole('button', { name: /^Search/ })).toContainText('⌘K');
    await sample.keyboard.press('Meta+k');
    await sample.getByRole('combobox').fill('Open another');
    await expect(sample.getByRole('option', { name: /Open another file/ })).toContainText('⌘O');
  });
});
