import { MINISTRY } from '../support/house-docx.ts';
import { expect, expectAccessible, test, visit } from './support/app.ts';

test('a house style is chosen, what it lacks is listed, and a broken file is refused', async ({ sample }) => {
  await visit(sample, '/settings');
  await sample.getByRole('button', { name: 'Word files' }).click();
  await expect(sample.getByRole('heading', { level: 2, name: 'Word files' })).toBeVisible();
  const choose = sample.locator('input[type=file]');
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await choose.setInputFiles({
    name: 'broken.docx',
    mimeType: word,
    buffer: Buffer.from(MINISTRY.slice(0, 100)),
  });
  await expect(sample.getByText(/“broken.docx” cannot be attached: .* it is damaged/)).toBeVisible();
  await choose.setInputFiles({ name: 'ministry.docx', mimeType: word, buffer: Buffer.from(MINISTRY) });
  await expect(sample.getByRole('combobox', { name: 'House style' })).toHaveValue('ministry');
  const lacking = sample.getByRole('region', { name: /styles not in this file/ });
  await expect(lacking.getByText('Table Text', { exact: true })).toBeVisible();
  await expect(lacking.getByText('heading 1', { exact: true })).toBeHidden();
  await expectAccessible(sample);
});
