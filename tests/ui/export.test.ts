import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect as promptly, expectAccessible, test, visit } from './support/app.ts';

const expect = promptly.configure({ timeout: 25_000 });
test.describe.configure({ timeout: 120_000 });

async function openExport(page: Page, book = 'pocket-card'): Promise<Locator> {
  await expect(page.getByRole('heading', { name: 'Books', level: 1 })).toBeVisible();
  await visit(page, `/books/${book}`);
  await expect(page.getByText(/^Page \d+ of \d+$/)).toBeVisible({ timeout: 40_000 });
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export the book' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('PDFs are locked with a password that is typed twice; Word files are said to be open', async ({
  sample,
  folders,
}) => {
  const dialog = await openExport(sample);
  await dialog.getByLabel('Delegation').uncheck();
  await dialog.getByLabel('Lock the PDFs with a password').check();
  await expect(dialog.getByText('Word files cannot be locked by this app')).toBeVisible();
  await dialog.getByLabel('Change the file').check();
  await expectAccessible(sample);
  const start = dialog.getByRole('button', { name: 'Export 2 files' });
  await start.click();
  await expect(dialog.getByText('Type a password.')).toBeVisible();
  const password = dialog.getByLabel('Password', { exact: true });
  await password.fill('one two three');
  await expect(password).toHaveAttribute('type', 'password');
  await dialog.getByRole('button', { name: 'Show what is typed' }).first().click();
  await expect(password).toHaveAttribute('type', 'text');
  await dialog.getByLabel('The same again').fill('one two four');
  await start.click();
  await expect(dialog.getByText('This is not the same password.')).toBeVisible();
  await dialog.getByLabel('The same again').fill('one two three');
  await start.click();
  await expect(dialog.getByText('Nothing withheld found in 2 files.')).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText(/^Principal · \d+ kB · 2 pages · with the password$/)).toHaveCount(1);
  const pdf = readFileSync(join(folders.documents, 'Exports', 'pocket-card-principal.pdf'));
  expect(pdf.includes('/Encrypt')).toBe(true);

  // asked again, the files are there; the password is not
  await dialog.getByRole('button', { name: 'Done' }).click();
  await sample.keyboard.press('Control+e');
  await expect(dialog.getByLabel('Lock the PDFs with a password')).not.toBeChecked();
  await dialog.getByRole('button', { name: /^Export \d+ files$/ }).click();
  await expect(dialog.getByText('There are already files of these names')).toBeVisible();
  await expectAccessible(sample);
  await dialog.getByRole('button', { name: 'Replace and export' }).click();
  await expect(dialog.getByText(/Nothing withheld found/)).toBeVisible({ timeout: 60_000 });
});

test('files are called by a pattern, shown as it is typed and remembered', async ({ sample, folders }) => {
  const dialog = await openExport(sample);
  const names = dialog.getByRole('list', { name: 'The files will be called' });
  await expect(names.getByRole('listitem').first()).toHaveText('pocket-card-principal.pdf · .docx');
  const pattern = dialog.getByLabel('Names of the files');
  await dialog.getByRole('button', { name: 'Put in: Date' }).click();
  await expect(pattern).toBeFocused();
  await sample.keyboard.type(' Card');
  await expect(pattern).toHaveValue('{date} Card');
  await expect(dialog.getByText('Two copies would be called “2025-05-19 Card”')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Export/ })).toBeDisabled();
  await sample.keyboard.type(': ');
  await dialog.getByRole('button', { name: 'Put in: Copy' }).click();
  await expect(names.getByRole('listitem').first()).toHaveText('2025-05-19 Card - principal.pdf · .docx');
  await dialog.getByLabel('Word', { exact: true }).uncheck();
  await dialog.getByRole('button', { name: 'Export 2 files' }).click();
  await expect(dialog.getByText('Nothing withheld found in 2 files.')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(join(folders.documents, 'Exports')).toSorted()).toEqual([
    '2025-05-19 Card - delegation.pdf',
    '2025-05-19 Card - principal.pdf',
  ]);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await sample.keyboard.press('Control+e');
  await expect(pattern).toHaveValue('{date} Card: {copy}');
});

test('an export tells its pages and can be stopped', async ({ sample, folders }) => {
  const dialog = await openExport(sample, 'second-technical-en');
  await dialog.getByRole('button', { name: /^Export \d+ files$/ }).click();
  await expect(dialog.getByText(/^(Laying out the PDF: section|Writing page) \d+ of \d+ · /)).toBeVisible({
    timeout: 60_000,
  });
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByText('The export was stopped')).toBeVisible();
  expect(readdirSync(folders.documents)).not.toContain('Exports');
});

test('an export goes on behind its closed dialog, and the status bar leads back to it', async ({
  sample,
}) => {
  const dialog = await openExport(sample, 'second-technical-en');
  const bar = sample.getByRole('contentinfo', { name: 'Status' });
  const begin = async () => {
    await dialog.getByRole('button', { name: /^Export \d+ files$/ }).click();
    await dialog.getByRole('button', { name: 'Go on working' }).click();
    await expect(dialog).toBeHidden();
  };
  // stopped from the bar, it is forgotten
  await begin();
  await bar.getByRole('button', { name: 'Stop' }).click();
  await expect(bar.getByRole('progressbar')).toBeHidden();
  await sample.keyboard.press('Control+e');
  await begin();
  await visit(sample, '/library/issues');
  await expect(bar.getByText('The export is done.')).toBeVisible({ timeout: 90_000 });
  await expectAccessible(sample);
  await bar.getByRole('button', { name: 'Show' }).click();
  await expect(dialog.getByText(/Nothing withheld found in \d+ files/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(bar.getByText('The export is done.')).toBeHidden();
});

test('a copy is printed from its preview, whole and as the PDF it is', async ({ sample }) => {
  await sample.evaluate(() => {
    // the browser's own dialog cannot be answered from here
    const frames = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      configurable: true,
      get(this: HTMLIFrameElement): unknown {
        if (!this.src.startsWith('blob:')) return frames?.get?.call(this) as unknown;
        return { focus: () => undefined, print: () => (document.body.dataset['printed'] = this.src) };
      },
    });
    // the page may not fetch what it made; the bytes are taken where they are handed over
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (made) => {
      if (made instanceof Blob && made.type === 'application/pdf') {
        const keep = async () => {
          document.body.dataset['pdf'] = new TextDecoder('latin1').decode(await made.arrayBuffer());
        };
        void keep();
      }
      return create(made);
    };
  });
  await expect(sample.getByRole('heading', { name: 'Books', level: 1 })).toBeVisible();
  await visit(sample, '/books/pocket-card');
  await expect(sample.getByText(/^Page \d+ of \d+$/)).toBeVisible({ timeout: 40_000 });
  const printed = async () => {
    await expect(sample.locator('body[data-printed]')).toBeAttached({ timeout: 60_000 });
    await expect(sample.getByRole('dialog')).toBeHidden();
    return await sample.evaluate(() => {
      delete document.body.dataset['printed'];
      return document.body.dataset['pdf'] ?? '';
    });
  };
  await expectAccessible(sample);
  await sample.getByRole('button', { name: 'Print this copy' }).click();
  const pdf = await printed();
  expect(pdf).toMatch(/^%PDF-/);
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
  await sample.keyboard.press('Control+p');
  await printed();
});
