import type { Page } from '@playwright/test';
import { hasProgram } from '../support/extract.ts';
import { expect as promptly, test, visit } from './support/app.ts';
import { filesBelow, squeezed, wordsIn } from './support/files.ts';
import { drawnPages } from './support/pages.ts';

// whole working days of an official, in one go
test.describe.configure({ timeout: 240_000 });
test.use({ actionTimeout: 20_000 });
const expect = promptly.configure({ timeout: 25_000 });
const poppler = hasProgram('pdftotext');

/** Every exported file holds the text; PDFs are read where poppler is installed. */
function expectInFiles(files: readonly string[], text: string): void {
  for (const file of files.filter((name) => poppler || name.endsWith('.docx'))) {
    expect(wordsIn(file), file).toContain(squeezed(text));
  }
}

const content = (page: Page, name: string) => page.getByRole('region', { name });

test('from the first start through the sample to two files that hold the edit', async ({ app, folders }) => {
  await app.getByRole('button', { name: 'Open the sample' }).click();
  await app.getByRole('link', { name: 'Korea–US technical discussions, second round' }).click();
  await app.getByRole('link', { name: /Beef age limit/ }).click();
  await expect(app.getByRole('heading', { name: 'Beef: the 30-month age limit' })).toBeVisible();
  await expect(app.getByText(/^Page \d+ of \d+$/)).toBeVisible();
  const before = await drawnPages(app);

  await app.getByRole('button', { name: /This is an age limit/ }).click();
  await expect(app.getByRole('textbox', { name: /The line itself/ })).toBeFocused();
  await app.keyboard.press('Control+a');
  await app.keyboard.type('This is a limit by age, and it stays in force.');
  await app.getByRole('button', { name: 'Done' }).click();
  await expect(app.getByRole('button', { name: /limit by age, and it stays/ })).toBeFocused();
  await expect(app.getByText(/^Saved /)).toBeVisible();
  await expect.poll(() => drawnPages(app)).not.toBe(before);

  const principal = await drawnPages(app);
  await app.getByText('Delegation', { exact: true }).click();
  await expect(app.getByRole('button', { name: /withheld from this copy/ })).toBeVisible();
  await expect.poll(() => drawnPages(app)).not.toBe(principal);

  await app.getByRole('button', { name: 'Export', exact: true }).click();
  await app.getByRole('menuitem', { name: 'Export…', exact: true }).click();
  const dialog = app.getByRole('dialog', { name: 'Export the book' });
  await dialog.getByLabel('Releasable').uncheck();
  await dialog.getByLabel('Principal').uncheck();
  await dialog.getByRole('button', { name: 'Export 2 files' }).click();
  await expect(dialog.getByText(/Nothing withheld found in 2 files/)).toBeVisible({ timeout: 120_000 });
  const files = [...filesBelow(folders.documents, '.pdf'), ...filesBelow(folders.documents, '.docx')];
  expect(files).toHaveLength(2);
  expectInFiles(files, 'This is a limit by age, and it stays in force.');
});

test('a negotiation typed in by hand becomes a book in Korean', async ({ app, folders }) => {
  await app.getByRole('button', { name: '한국어' }).click();
  await app.getByRole('button', { name: /^새 파일/ }).click();
  const file = app.getByRole('dialog', { name: '새 파일' });
  await file.getByLabel('파일 이름').fill('한·노르웨이 수산협의');
  await file.getByLabel('우리 측').fill('대한민국');
  await file.getByLabel('상대측').fill('노르웨이');
  await file.getByLabel('다른 언어 자료집도 작성').uncheck();
  await file.getByRole('button', { name: '파일 만들기' }).click();

  await app.getByRole('main').getByRole('button', { name: '새 회의' }).click();
  await expect(app.getByLabel('제목')).toBeFocused();
  await app.keyboard.type('제1차 한·노르웨이 수산협의');
  await app.getByLabel('시작일').fill('2026. 12. 1.');
  await app.getByLabel('종료일').fill('2026-12-02');
  await app.getByRole('button', { name: '회의 만들기' }).click();
  await app.getByRole('button', { name: /^의제/ }).click();

  // what is on no list yet is made where it was looked for
  const add = app.getByRole('combobox', { name: '쟁점 추가' });
  const agenda = app.getByRole('list', { name: '의제' }).getByRole('listitem');
  for (const [done, name] of ['고등어 어획 할당', '선박 위치 정보 공유'].entries()) {
    await add.click();
    await add.fill(name);
    await app.getByRole('option', { name: `새로 만들기: “${name}”` }).click();
    const issue = app.getByRole('dialog', { name: '새 쟁점' });
    await expect(issue.getByLabel('제목')).toHaveValue(name);
    await issue.getByRole('button', { name: '만들기' }).click();
    await expect(agenda).toHaveCount(done + 1);
    await expect(add).toBeFocused();
  }
  await app.getByRole('button', { name: /^우리 대표단/ }).click();
  await app.getByRole('combobox', { name: '인물 추가' }).fill('김해양');
  await app.getByRole('option', { name: /^새로 만들기/ }).click();
  await app.getByRole('dialog').getByRole('button', { name: '만들기' }).click();
  await app.getByRole('textbox', { name: '대표단 내 역할' }).fill('수석대표');

  await app.getByRole('button', { name: '새 자료집' }).click();
  await app.getByRole('button', { name: '다음' }).click();
  await app.getByRole('button', { name: '자료집 만들기' }).click();
  await expect(app.getByRole('heading', { name: '고등어 어획 할당', level: 2 })).toBeVisible();
  const form = content(app, '내용');
  const write = form.getByRole('button', { name: '입장 작성' });
  await write.first().click();
  await expect(form.getByRole('textbox', { name: '우리 측 입장' })).toBeFocused();
  await app.keyboard.type('할당량은 과학적 자원평가를 따른다.');
  await write.first().click();
  await expect(form.getByRole('textbox', { name: '상대측 입장' })).toBeFocused();
  await app.keyboard.type('전년 수준의 동결을 요구한다.');
  await form.getByRole('button', { name: '“발언”에 항목 추가' }).click();
  await expect(form.getByRole('textbox', { name: '발언 한 문장' })).toBeFocused();
  await app.keyboard.type('올해 할당량은 자원평가 결과에서 출발해야 합니다.');
  await form.getByRole('button', { name: '추가', exact: true }).click();
  await form.getByLabel('대표단용').check();
  await form.getByRole('button', { name: '완료' }).click();
  await form.getByRole('button', { name: '양보 불가선 작성' }).click();
  await expect(form.getByRole('textbox', { name: /^양보 불가선/ })).toBeFocused();
  await app.keyboard.type('3만 톤 아래로는 합의하지 않는다.');
  await expect(app.getByText(/ 저장됨$/)).toBeVisible();

  await app.getByRole('button', { name: '내보내기', exact: true }).click();
  await app.getByRole('menuitem', { name: '내보내기…', exact: true }).click();
  const dialog = app.getByRole('dialog', { name: '자료집 내보내기' });
  await dialog.getByRole('button', { name: '파일 4개 내보내기' }).click();
  await expect(dialog.getByText(/파일 4개에서 제외 대상이 발견되지 않았습니다/)).toBeVisible({
    timeout: 120_000,
  });
  const files = [...filesBelow(folders.documents, '.pdf'), ...filesBelow(folders.documents, '.docx')];
  expect(files).toHaveLength(4);
  for (const text of [
    '제1차 한·노르웨이 수산협의',
    '선박 위치 정보 공유',
    '할당량은 과학적 자원평가를 따른다.',
    '전년 수준의 동결을 요구한다.',
    '올해 할당량은 자원평가 결과에서 출발해야 합니다.',
  ]) {
    expectInFiles(files, text);
  }
  expectInFiles(
    files.filter((name) => name.includes('principal')),
    '3만 톤 아래로는 합의하지 않는다.',
  );
  for (const name of files.filter(
    (each) => each.includes('delegation') && (poppler || each.endsWith('.docx')),
  )) {
    expect(wordsIn(name), name).not.toContain(squeezed('3만 톤 아래로는'));
  }
  // the next book of the same file begins with what was written, not with nothing
  await dialog.getByRole('button', { name: '완료' }).click();
  await visit(app, '/library/positions');
  await expect(app.getByText('할당량은 과학적 자원평가를 따른다.')).toBeVisible();
});
