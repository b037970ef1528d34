import type { Page } from '@playwright/test';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { expect, expectAccessible, test, visit } from './support/app.ts';

// other test suites may share the machine's two cores
test.describe.configure({ timeout: 120_000 });

const csv = (text: string, name = 'table.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'utf8'),
});

async function word(...paragraphs: readonly Paragraph[]): Promise<Buffer> {
  return await Packer.toBuffer(new Document({ sections: [{ children: [...paragraphs] }] }));
}

const pick = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
  page.locator('header input[type=file]').setInputFiles(file);
const docx = (name: string, buffer: Buffer) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer,
});

test('a table becomes deadlines once its columns are looked at, and undo takes all back', async ({
  sample: page,
}) => {
  await visit(page, '/library/deadlines');
  await expect(page.getByText('2 entries', { exact: true })).toBeVisible();
  await pick(
    page,
    csv(
      '\uFEFFWhat happens then;제목 (국문);Tag;Remark\r\n"Pause ends; really";유예 종료;9 July 2025;x\r\nReport due;;soon;\r\nSecond report;;2025. 8. 1.;\r\n',
      'dates.csv',
    ),
  );
  const dialog = page.getByRole('dialog', { name: 'Import “dates.csv”' });
  await expect(dialog.getByText('No row can be imported yet.')).toBeVisible();
  await dialog.getByRole('combobox', { name: '“Tag” becomes' }).click();
  await page.getByRole('option', { name: 'Day', exact: true }).click();
  await expect(dialog.getByText('Row 3, “Tag”: “soon” is no day.')).toBeVisible();
  await expect(dialog.getByRole('cell', { name: 'Pause ends; really' })).toHaveCount(2);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Import 2 of 3' }).click();
  await expect(page.getByText('4 entries')).toBeVisible();
  const made = await page.evaluate(async () => {
    const answer = await window.api['records.get']({ kind: 'deadline', id: 'pause-ends-really' });
    return answer.ok ? answer.value : null;
  });
  const title = { en: 'Pause ends; really', ko: '유예 종료' };
  expect(made).toMatchObject({ date: '2025-07-09', releaseTo: [], title });
  await page
    .getByRole('alert')
    .filter({ hasText: '2 entries imported.' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByText('2 entries', { exact: true })).toBeVisible();
});

test('a document becomes talking points under an issue', async ({ sample: page }) => {
  await visit(page, '/library/talking-points');
  const before = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
  const file = await word(
    new Paragraph({ text: 'Say', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      children: [
        new TextRun({ text: 'We keep to the agreement.', bold: true }),
        new TextRun(' It has served both.'),
      ],
    }),
    new Paragraph({ text: 'If raised', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('Q: Why not now?'),
    new Paragraph('A: It takes two to agree.'),
    new Paragraph('Nothing was promised.'),
  );
  await pick(page, docx('points.docx', file));
  const dialog = page.getByRole('dialog', { name: 'Import “points.docx”' });
  await dialog.getByRole('combobox', { name: 'Issue' }).fill('Currency');
  await page
    .getByRole('option', { name: /Currency/ })
    .first()
    .click();
  const points = dialog.getByRole('list', { name: 'Points found' });
  await expect(points.getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByRole('textbox', { name: /It takes two.* answers/ })).toHaveValue('Why not now?');
  // the last one answers nothing yet
  await expect(dialog.getByRole('button', { name: 'Import 3 entries' })).toBeDisabled();
  await expectAccessible(page);
  await dialog.getByRole('checkbox', { name: /Nothing was promised/ }).uncheck();
  await dialog.getByRole('button', { name: 'Import 2 of 3' }).click();
  await expect(page.getByText('2 entries imported.')).toBeVisible();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(before + 2));
  await page.getByRole('searchbox').fill('keep to the agreement');
  await page.getByRole('grid').getByRole('link').first().click();
  await expect(page.getByRole('textbox', { name: 'The line itself (English)' })).toHaveValue(
    'We keep to the agreement.',
  );
  await expect(page.getByRole('textbox', { name: 'Support (English)' })).toContainText('It has served both.');
});

test('a document’s text is dropped on the list and becomes an issue’s background', async ({
  sample: page,
}) => {
  await visit(page, '/library/issues');
  await expect(page.getByText('15 entries')).toBeVisible();
  const file = await word(
    new Paragraph({ text: 'Steel', heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun('Quotas end '), new TextRun({ text: 'soon', bold: true })] }),
  );
  const data = await page.evaluateHandle(
    ([base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'steel.docx'));
      return transfer;
    },
    [file.toString('base64')] as const,
  );
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: data });
  await expect(page.getByText('Drop the .csv or .docx file to import it as issues')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  const dialog = page.getByRole('dialog', { name: 'Import “steel.docx”' });
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Steel');
  await expect(dialog.getByRole('textbox', { name: /The text as it will be/ })).toContainText(
    'Quotas end soon',
  );
  await dialog.getByRole('button', { name: 'Import the text' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Steel');
  await expect(page.getByRole('textbox', { name: 'Background (English)' }).locator('strong')).toHaveText(
    'soon',
  );
});

test('what cannot be imported says why, in Korean too, and changes nothing', async ({ sample: page }) => {
  await visit(page, '/library/issues');
  await pick(page, docx('locked.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('protected by a password');
  await dialog.locator('input[type=file]').setInputFiles(docx('broken.docx', Buffer.from('PK\u0003\u0004')));
  await expect(dialog.getByRole('alert')).toContainText('damaged');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: '한국어' }).click();
  await pick(page, docx('locked.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])));
  await expect(dialog.getByRole('alert')).toContainText('암호로 보호된');
});
