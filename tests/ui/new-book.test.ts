import { expect as promptly, expectAccessible, test } from './support/app.ts';

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
