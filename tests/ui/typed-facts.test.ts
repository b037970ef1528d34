import type { Page } from '@playwright/test';
import { expect, test, visit } from './support/app.ts';

// long walks through the app; a busy computer needs its time
test.describe.configure({ timeout: 120_000 });

const blank = async (page: Page) => {
  await page.getByRole('button', { name: /^New file/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name of the file').fill('Fisheries talks');
  await dialog.getByLabel('Our side').fill('Republic of Korea');
  await dialog.getByLabel('Other side').fill('Veldania');
  await dialog.getByRole('button', { name: 'Make the file' }).click();
  await expect(page.getByRole('button', { name: 'New meeting' })).toBeVisible();
};

test('a rate is kept as it is typed, key by key', async ({ sample: page }) => {
  await visit(page, '/library/measures');
  await page.getByRole('button', { name: 'New measure' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title (English)' }).fill('Landing levy');
  await dialog.getByRole('textbox', { name: 'Rate in percent' }).pressSequentially('7.25');
  await dialog.getByRole('button', { name: 'Create' }).click();
  const rate = page.getByRole('main').getByRole('textbox', { name: 'Rate in percent' });
  await expect(rate).toHaveValue('7.25 %');
  for (const [typed, shown] of [
    ['0.05', '0.05 %'],
    ['12.0', '12 %'],
    ['7,5', '7.5 %'],
  ] as const) {
    await rate.press('Control+a');
    await rate.pressSequentially(typed);
    await rate.blur();
    await expect(rate).toHaveValue(shown);
  }
});

test('the edition of a book can be emptied and typed anew', async ({ sample: page }) => {
  await visit(page, '/books/third-technical-en/cover');
  const edition = page.getByRole('textbox', { name: 'Revision on the cover' });
  await edition.press('Control+a');
  await edition.press('Delete');
  await edition.pressSequentially('12');
  await edition.blur();
  await expect(edition).toHaveValue('12');
});

test('a book with texts of its own that stand as Markdown opens from the list', async ({ sample: page }) => {
  await page
    .getByRole('main')
    .getByRole('link', { name: /third round/ })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Background', exact: true })).toContainText(
    'Korea was put at 25 per cent in all',
  );
});

test('a day there is not stays in its field, says so, and no meeting is made without it', async ({
  app: page,
}) => {
  await blank(page);
  await page.getByRole('button', { name: 'New meeting' }).click();
  await page.getByLabel('Title (English)').fill('First round');
  const from = page.getByRole('textbox', { name: 'From' });
  await from.fill('31/02/2026');
  await page.getByRole('textbox', { name: 'Until' }).fill('2026-03-12');
  await page.keyboard.press('Escape');
  await expect(from).toHaveValue('31/02/2026');
  await expect(from).toHaveAccessibleDescription(/There is no such day/);
  await page.getByRole('button', { name: 'Make the meeting' }).click();
  await expect(from).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('28 Feb 2026');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Make the meeting' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First round');
  await expect(page.getByRole('textbox', { name: 'From' })).toHaveValue('28 February 2026');
  await expect(page.getByRole('textbox', { name: 'Until' })).toHaveValue('12 March 2026');
});

test('a meeting with a last day only keeps it', async ({ app: page }) => {
  await blank(page);
  await page.getByRole('button', { name: 'New meeting' }).click();
  await page.getByLabel('Title (English)').fill('First round');
  await page.getByRole('textbox', { name: 'Until' }).fill('2026-03-12');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Make the meeting' }).click();
  await expect(page.getByRole('textbox', { name: 'Until' })).toHaveValue('12 March 2026');
});

test('a meeting bears no marking that nobody gave it', async ({ sample: page }) => {
  await visit(page, '/meetings/second-technical');
  await page.getByRole('button', { name: 'Release', exact: true }).click();
  const marking = page.getByRole('combobox', { name: 'Marking' });
  await expect(marking).toHaveValue('');
  await expect(page.getByRole('banner')).not.toContainText('CONFIDENTIAL', { ignoreCase: true });
});

test('Enter makes the source that was typed, and its day is not made up', async ({ sample: page }) => {
  await visit(page, '/meetings/second-technical');
  await page.getByRole('button', { name: 'Release', exact: true }).click();
  await page.getByRole('combobox', { name: 'Sources' }).pressSequentially('Veldanian Gazette');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Published on' })).toHaveValue('');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Published on' })).toHaveAccessibleDescription(/./);
});

test('a choice of areas says where areas are made while there are none', async ({ app: page }) => {
  await blank(page);
  await visit(page, '/library/issues');
  await page.getByRole('button', { name: 'New issue' }).first().click();
  await page.getByRole('dialog').getByLabel('Title (English)').fill('Access fee');
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await page
    .getByRole('combobox', { name: 'Area' })
    .or(page.getByRole('textbox', { name: 'Area' }))
    .click();
  await expect(page.getByText('No areas yet. Add them under Settings.')).toBeVisible();
});

test('a pasted picture is not lost without a word', async ({ sample: page }) => {
  await visit(page, '/meetings/second-technical');
  await page.getByRole('button', { name: 'Objectives and outcomes' }).click();
  const text = page.getByRole('textbox', { name: 'What we want (English)' });
  await text.focus();
  await text.evaluate((box) => {
    const pasted = new DataTransfer();
    pasted.setData('text/html', '<p>See <img src="file:///c:/chart.png"> the chart</p>');
    box.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }),
    );
  });
  await expect(text).toContainText('the chart');
  await expect(page.getByRole('alert')).toContainText('The picture was left out');
});
