import { expect, test, visit } from './support/app.ts';

test.describe.configure({ timeout: 90_000 });

test('a deleted book comes back with the revisions kept of it', async ({ sample }) => {
  const kept = async () =>
    await sample.evaluate(async () => {
      const answer = await window.api['records.list']({ kind: 'edition' });
      return answer.ok ? answer.value.map(({ id }) => id).toSorted() : [];
    });
  const before = await kept();
  expect(before).toContain('third-technical-en.r1.principal');
  const title = 'Korea–US technical discussions, third round';
  const row = sample.getByRole('row', { name: new RegExp(title) });
  await row.getByRole('button', { name: `More for ${title}` }).click();
  await sample.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(row).toHaveCount(0);
  expect(await kept()).toEqual(before.filter((id) => !id.startsWith('third-technical-en.')));
  const notice = sample.getByRole('alert').filter({ hasText: 'Deleted the book' });
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
  expect(await kept()).toEqual(before);
  // what is new can still be told against the kept revision
  await visit(sample, '/books/third-technical-en/changes');
  await sample.getByRole('combobox', { name: 'Compare with' }).click();
  await expect(sample.getByRole('option', { name: /^Revision 1 · 30 May 2025/ })).toBeVisible();
});

test('the list of books speaks the language of the interface', async ({ sample }) => {
  const book = sample.getByRole('row', { name: /한·미 제2차 기술협의 결과 보고/ });
  await expect(book).toContainText('Round summary');
  await sample.getByRole('button', { name: '한국어', exact: true }).click();
  await expect(sample.getByRole('row', { name: /Korea–US tariff talks, spring 2025/ })).toContainText(
    '업무 인계인수 자료',
  );
});
