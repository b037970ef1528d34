import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect as promptly, expectAccessible, test, visit } from './support/app.ts';

// the first page of a long book is drawn from nothing, fonts and all
const expect = promptly.configure({ timeout: 25_000 });
test.describe.configure({ timeout: 120_000 });

const BEEF = '/books/second-technical-en/issue-beef';

/** The first page of a book needs the fonts; later ones are quick. */
const FIRST_PAGE = { timeout: 40_000 };

async function openBook(page: Page, path = BEEF): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Books', level: 1 })).toBeVisible();
  await visit(page, path);
  await expect(page.getByText(/^Page \d+ of \d+$/)).toBeVisible(FIRST_PAGE);
}

const field = (page: Page, path: string): Locator => page.locator(`[data-field="${path}"]`);
const ourPosition = (page: Page): Locator => field(page, 'position/beef-kr-jeju/text').getByRole('textbox');

/** The records as the file has them. */
async function record(page: Page, kind: string, id: string): Promise<Record<string, unknown>> {
  return await page.evaluate(
    async ([recordKind, recordId]) => {
      const answer = await window.api['records.get']({ kind: recordKind as 'book', id: recordId ?? '' });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value as unknown as Record<string, unknown>;
    },
    [kind, id],
  );
}

/** A fingerprint of the pages that are drawn: the one in sight and its neighbours. */
async function drawnPages(page: Page): Promise<number> {
  return await page.locator('canvas').evaluateAll((canvases) => {
    const drawn = canvases.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()).join('');
    let print = 0;
    for (let at = 0; at < drawn.length; at += 1) print = (print * 31 + drawn.charCodeAt(at)) % 2_147_483_647;
    return print;
  });
}

test('the workspace shows contents, form and the page of the chosen section', async ({ sample }) => {
  await openBook(sample);
  await expect(sample.getByRole('heading', { name: 'Beef: the 30-month age limit' })).toBeVisible();
  await expect(
    sample.getByRole('list', { name: 'Sections of the book' }).getByRole('listitem'),
  ).not.toHaveCount(0);
  const shown = await sample.getByText(/^Page \d+ of \d+$/).textContent();
  await sample.getByRole('link', { name: 'At a glance' }).click();
  await expect(sample.getByRole('heading', { name: 'At a glance', level: 2 })).toBeVisible();
  await expect(sample.getByText(/^Page \d+ of \d+$/)).not.toHaveText(shown ?? '');
  await expectAccessible(sample);
});

test('the tools of a text cover no other field and move none', async ({ sample }) => {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1024, height: 700 },
  ]) {
    await sample.setViewportSize(size);
    if (size.width === 1440) await openBook(sample);
    await sample.getByRole('heading', { name: 'Beef: the 30-month age limit', level: 2 }).click();
    const theirs = sample.getByText('Their position', { exact: true }).first();
    const before = await theirs.boundingBox();
    await ourPosition(sample).click();
    const tools = sample.getByRole('toolbar');
    await expect(tools).toBeVisible();
    expect(await theirs.boundingBox()).toEqual(before);
    const bar = await tools.boundingBox();
    const form = await sample.getByRole('region', { name: 'Text', exact: true }).boundingBox();
    expect(bar?.y).toBeGreaterThan((before?.y ?? 0) + (before?.height ?? 0));
    expect(bar?.x).toBeCloseTo(form?.x ?? 0, 0);
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeCloseTo((form?.y ?? 0) + (form?.height ?? 0), 0);
    // what is typed at the end of the last text stands above them
    await sample
      .getByRole('region', { name: 'Text', exact: true })
      .locator('[contenteditable="true"]')
      .last()
      .focus();
    await sample.keyboard.press('Control+End');
    await sample.keyboard.type(' At the end.');
    const typed = await sample.evaluate(() => {
      const range = document.getSelection()?.getRangeAt(0).cloneRange();
      range?.setStart(range.endContainer, range.endOffset - 1);
      return range?.getBoundingClientRect().bottom;
    });
    const under = await sample.getByRole('toolbar').boundingBox();
    expect(typed).toBeGreaterThan(form?.y ?? 0);
    expect(typed).toBeLessThanOrEqual(under?.y ?? 0);
  }
});

test('an edit stays in this book, is on the page, and goes to the library when asked', async ({ sample }) => {
  await openBook(sample);
  const before = await drawnPages(sample);
  await ourPosition(sample).click();
  await sample.keyboard.press('Control+End');
  await sample.keyboard.type(' Explained once, in full.');
  await expect(sample.getByText(/1 edit in this book/)).toBeVisible();
  await expect(sample.getByText(/^Saved /)).toBeVisible();
  await expect.poll(() => drawnPages(sample)).not.toBe(before);
  expect(JSON.stringify(await record(sample, 'position', 'beef-kr-jeju'))).not.toContain('Explained once');
  expect(JSON.stringify(await record(sample, 'book', 'second-technical-en'))).toContain('Explained once');

  await sample.getByRole('button', { name: 'show library version' }).click();
  await expect(field(sample, 'position/beef-kr-jeju/text').locator('ins')).toContainText('Explained once');
  await sample.getByRole('button', { name: 'Send to the library' }).click();
  await expect(sample.getByText(/no edits in this book/)).toBeVisible();
  await expect
    .poll(async () => JSON.stringify(await record(sample, 'position', 'beef-kr-jeju')))
    .toContain('Explained once');
});

test('what was typed is one step of undo and one version', async ({ sample }) => {
  await openBook(sample);
  const book = async () => JSON.stringify(await record(sample, 'book', 'second-technical-en'));
  const versions = () =>
    sample.evaluate(async () => {
      const answer = await window.api['records.revisions']({ kind: 'book', id: 'second-technical-en' });
      return answer.ok ? answer.value.length : -1;
    });
  await ourPosition(sample).click();
  await sample.keyboard.press('Control+End');
  await sample.keyboard.type(' Once only.');
  await expect.poll(book).toContain('Once only.');
  expect(await versions()).toBe(2);
  await sample.getByRole('button', { name: /^Undo/ }).click();
  await expect(ourPosition(sample)).not.toContainText('Once');
  expect(await book()).not.toContain('Once');
  await sample.getByRole('button', { name: /^Redo/ }).click();
  await expect(ourPosition(sample)).toContainText('Once only.');
  await expect.poll(book).toContain('Once only.');
});

test('this book’s own version can be given up again', async ({ sample }) => {
  await openBook(sample);
  await ourPosition(sample).click();
  await sample.keyboard.type('Not this. ');
  await expect(sample.getByText(/1 edit in this book/)).toBeVisible();
  await sample.getByRole('button', { name: 'Where edits of “Our position” go' }).click();
  const where = sample.getByRole('group', { name: 'New edits go' });
  await expect(where.getByRole('menuitemradio', { name: 'In this book only' })).toBeChecked();
  await expect(where.getByRole('menuitemradio', { name: 'In the library' })).not.toBeChecked();
  await sample.getByRole('menuitem', { name: 'Take the library’s' }).click();
  await expect(sample.getByText(/no edits in this book/)).toBeVisible();
  await expect(ourPosition(sample)).not.toContainText('Not this.');
});

test('a point is written, added, left out and put back', async ({ sample }) => {
  await openBook(sample);
  await sample.getByRole('button', { name: /This is an age limit/ }).click();
  await sample
    .getByRole('textbox', { name: 'The line itself, one sentence' })
    .fill('This is a limit by age.');
  await sample.getByRole('button', { name: 'Done' }).click();
  await expect(sample.getByRole('button', { name: /This is a limit by age/ })).toBeVisible();

  await sample.getByRole('button', { name: 'Add a point to “Ask”' }).click();
  await sample.getByRole('textbox', { name: /The line itself/ }).fill('May we see the draft?');
  await sample.getByRole('button', { name: 'Add', exact: true }).last().click();
  await sample.getByRole('button', { name: 'Done' }).click();
  await expect(sample.getByRole('button', { name: /May we see the draft/ })).toBeVisible();

  await sample.getByRole('button', { name: /This is a limit by age/ }).click();
  await sample.getByRole('button', { name: 'More', exact: true }).click();
  await sample.getByRole('menuitem', { name: 'Leave out of this book' }).click();
  await expect(sample.getByRole('button', { name: /This is a limit by age/ })).toHaveCount(0);
  await sample.getByRole('button', { name: 'Put back' }).click();
  await expect(sample.getByRole('button', { name: /This is a limit by age/ })).toBeVisible();
});

test('sections are moved by keyboard, left out and put back', async ({ sample }) => {
  await openBook(sample);
  const names = () =>
    sample.getByRole('list', { name: 'Sections of the book' }).getByRole('link').allTextContents();
  const before = await names();
  const schedule = before.indexOf('Schedule');
  await sample.getByRole('link', { name: 'Schedule' }).focus();
  await sample.keyboard.press('Alt+ArrowDown');
  await expect.poll(names).not.toEqual(before);
  expect((await names()).indexOf('Schedule')).toBe(schedule + 1);
  await expect(sample.getByRole('link', { name: 'Schedule' })).toBeFocused();

  await sample.getByRole('link', { name: /Beef age limit/ }).focus();
  await sample.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(async () => (await names()).findIndex((name) => name.includes('Beef age limit')))
    .toBe(before.findIndex((name) => name.includes('Beef age limit')) - 1);

  await sample.getByRole('button', { name: 'More for Delegations' }).click();
  await sample.getByRole('menuitem', { name: 'Leave out' }).click();
  await expect(sample.getByRole('link', { name: /Delegations\s*left out/ })).toBeVisible();
  await sample.getByRole('button', { name: 'More for Delegations' }).click();
  await sample.getByRole('menuitem', { name: 'Put back' }).click();
  await expect(sample.getByRole('link', { name: /left out/ })).toHaveCount(0);
});

test('a text of the book’s own is added and written', async ({ sample }) => {
  await openBook(sample);
  // the form never looks as if nothing had been chosen
  await sample.evaluate(() => {
    const look = () => {
      if (document.body.textContent.includes('Choose a section')) document.body.dataset['asked'] = 'yes';
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
  await sample.getByRole('button', { name: 'Add', exact: true }).click();
  await sample.getByRole('menuitem', { name: 'A text of this book’s own' }).click();
  await sample.getByRole('textbox', { name: 'Title' }).fill('Note for the car');
  await expect(sample.getByRole('link', { name: 'Note for the car' })).toBeVisible();
  await expect(sample.locator('body[data-asked]')).toHaveCount(0);
});

test('the form of the biographies names everybody who has one', async ({ sample }) => {
  await openBook(sample, '/books/second-technical-en/biographies');
  const people = sample.getByRole('list', { name: 'Made of' });
  for (const name of ['Jang Sung-gil', 'Ahn Duk-geun', 'Cheong In-kyo', 'Jamieson Greer', 'Scott Bessent']) {
    await expect(people.getByRole('link', { name })).toBeVisible();
  }
});

test('the delegation’s copy lists what is withheld from it', async ({ sample }) => {
  await openBook(sample);
  await sample.getByText('Delegation', { exact: true }).click();
  await expect(sample.getByText('Not in the copy shown').first()).toBeVisible();
  await sample.getByRole('button', { name: /withheld from this copy/ }).click();
  const drawer = sample.getByRole('dialog', { name: /Withheld from this copy/ });
  await expect(
    drawer.getByText('No date, age or condition for changing the limit', { exact: false }),
  ).toBeVisible();
  await drawer.getByRole('searchbox', { name: 'Find in these texts' }).fill('FACT SHEET');
  await expect(drawer.getByText(/^\d+ of \d+ texts$/)).toBeVisible();
  await expect(drawer.getByRole('listitem').filter({ hasNotText: /fact sheet/i })).toHaveCount(0);
  await drawer.getByRole('searchbox').fill('No date, age or condition');
  await expect(drawer.getByRole('listitem').first()).toContainText('No date, age or condition');
  await expectAccessible(sample);
});

test('sources that disagree are settled from the form', async ({ sample }) => {
  await openBook(sample, '/books/third-technical-en/issue-beef');
  await expect(sample.getByText('Sources disagree.')).toBeVisible();
  await sample.getByRole('button', { name: 'Compare' }).click();
  await expect(sample.getByRole('dialog').getByRole('table')).toBeVisible();
  await sample.keyboard.press('Escape');
  await sample.getByRole('button', { name: 'Settle as SRC-2' }).click();
  await expect.poll(async () => (await record(sample, 'claim', 'beef-rule'))['settledAs']).toBe('under');
  await sample.getByRole('button', { name: 'Keep both' }).click();
  await expect.poll(async () => (await record(sample, 'claim', 'beef-rule'))['settledAs']).toBeUndefined();
  await expect(sample.getByText('Both are kept.')).toBeVisible();
});

test('a book is exported with the proof that nothing withheld is in it', async ({ sample, folders }) => {
  await openBook(sample);
  await sample.keyboard.press('Control+e');
  const dialog = sample.getByRole('dialog', { name: 'Export the book' });
  await dialog.getByLabel('Releasable').uncheck();
  await expectAccessible(sample);
  await dialog.getByRole('button', { name: 'Export 4 files' }).click();
  await expect(dialog.getByText('Nothing withheld found in 4 files.')).toBeVisible({ timeout: 120_000 });
  await expect(dialog.getByRole('button', { name: /^Open second-technical-en/ })).toHaveCount(4);
  const files = readdirSync(folders.documents, { recursive: true }).map(String);
  for (const name of ['principal.pdf', 'principal.docx', 'delegation.pdf', 'delegation.docx']) {
    expect(
      files.some((file) => file.endsWith(name)),
      join(folders.documents, name),
    ).toBe(true);
  }
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
});

test('a book is made in three steps', async ({ sample }) => {
  await expect(sample.getByRole('heading', { name: 'Books', level: 1 })).toBeVisible();
  await expectAccessible(sample);
  await sample.getByRole('button', { name: 'New book' }).click();
  await sample.getByRole('radio', { name: /second round/ }).click();
  await sample.getByRole('button', { name: 'Next' }).click();
  await expect(sample.getByRole('heading', { name: 'Which kind of book?' })).toBeFocused();
  await sample.getByRole('radio', { name: /Ministerial bilateral/ }).click();
  await expectAccessible(sample);
  await sample.getByRole('button', { name: 'Next' }).click();
  await sample.getByRole('textbox', { name: 'Title' }).fill('Short book');
  await sample.getByRole('button', { name: 'Make the book' }).click();
  await expect(sample.getByRole('heading', { name: 'Short book', level: 1 })).toBeVisible();
  await expect(sample.getByText(/^Page \d+ of \d+$/)).toBeVisible(FIRST_PAGE);
  const made = await record(sample, 'book', 'second-technical-ministerial-bilateral-en');
  expect(made['asOf']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d\+09:00$/);
  expect(made['variants']).toEqual(['principal', 'delegation']);
});

for (const look of ['light', 'dark'] as const) {
  test(`the workspace has no faults for assistive technology, ${look}`, async ({ sample }) => {
    await sample.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await openBook(sample);
    await expectAccessible(sample);
    await sample.getByRole('link', { name: 'Cover' }).click();
    await expect(sample.getByRole('textbox', { name: 'Handling note' })).toBeVisible();
    await expectAccessible(sample);
    await sample.getByRole('button', { name: /check/ }).click();
    await expect(sample.getByRole('dialog', { name: 'Checks of this copy' })).toBeVisible();
    await expectAccessible(sample);
  });
}

test('at 200 % text one part is shown at a time', async ({ sample }) => {
  await sample.setViewportSize({ width: 1024, height: 700 });
  await openBook(sample);
  await sample.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await expect(sample.getByRole('heading', { name: 'Beef: the 30-month age limit' })).toBeVisible();
  await sample.getByText('Page', { exact: true }).click();
  await expect(sample.getByRole('group', { name: 'Pages' })).toBeVisible();
});
