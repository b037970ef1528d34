import { expect, type Page } from '@playwright/test';

/** What is open in the app when a screen is looked at. */
export type OpenFile = 'none' | 'empty' | 'sample';

/** A screen, or a dialog over it, as people meet it. */
export interface ScreenShot {
  readonly name: string;
  /** Its address, after "#". */
  readonly path: string;
  /** The sample where absent. */
  readonly file?: OpenFile;
  /** Brings it into the state to be shown, in either language: opens a dialog, chooses a section. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Only a look at it is wanted: what it shows takes long or changes the file. */
  readonly pictureOnly?: boolean;
}

const main = (page: Page) => page.getByRole('main');
const press = async (page: Page, name: RegExp) => await page.getByRole('button', { name }).first().click();
const dialog = async (page: Page) => await expect(page.getByRole('dialog')).toBeVisible();
/** Chooses a part of a form from the list at its left. */
const part = (at: number) => async (page: Page) => {
  await main(page).getByRole('navigation').getByRole('button').nth(at).click();
};
/** The page of a book takes a moment. */
const drawn = async (page: Page) => {
  await expect(page.getByText(/^Page \d+ of \d+$|^\d+쪽 중 \d+쪽$/)).toBeVisible({ timeout: 40_000 });
};
const BOOK = '/books/second-technical-en';
const book = (section: string, then?: (page: Page) => Promise<void>): Omit<ScreenShot, 'name'> => ({
  path: `${BOOK}/${section}`,
  prepare: async (page) => {
    await drawn(page);
    await then?.(page);
  },
});

const START: readonly ScreenShot[] = [
  { name: 'start-first', path: '/', file: 'none' },
  {
    name: 'start-new-file',
    path: '/',
    file: 'none',
    prepare: async (page) => {
      await press(page, /^(New file|새 파일)/);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Make the file|파일 만들기/ })
        .click();
    },
  },
  {
    name: 'start-damaged',
    path: '/',
    file: 'none',
    prepare: async (page) => {
      const buffer = Buffer.from('torn');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'torn.aide', mimeType: 'text/plain', buffer });
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  { name: 'start', path: '/' },
];

const EMPTY: readonly ScreenShot[] = [
  { name: 'empty-meetings', path: '/meetings', file: 'empty' },
  { name: 'empty-books', path: '/books', file: 'empty' },
  { name: 'empty-new-book', path: '/new-book', file: 'empty' },
  { name: 'empty-issues', path: '/library/issues', file: 'empty' },
  { name: 'empty-attachments', path: '/library/attachments', file: 'empty' },
  {
    name: 'new-meeting',
    path: '/meetings/new',
    file: 'empty',
    prepare: async (page) => await press(page, /Make the meeting|회의 만들기/),
  },
];

const MEETINGS: readonly ScreenShot[] = [
  { name: 'meetings', path: '/meetings' },
  { name: 'meeting', path: '/meetings/second-technical' },
  ...(['glance', 'agenda', 'ours', 'theirs', 'show', 'outcomes', 'release'] as const).map((name, at) => ({
    name: `meeting-${name}`,
    path: '/meetings/second-technical',
    prepare: part(at + 1),
  })),
  {
    name: 'meeting-delete',
    path: '/meetings/second-technical',
    prepare: async (page) => {
      await press(page, /^(More|더 보기)$/);
      await page.getByRole('menuitem').last().click();
      await dialog(page);
    },
  },
];

const BOOKS: readonly ScreenShot[] = [
  { name: 'books', path: '/books' },
  { name: 'new-book', path: '/new-book' },
  { name: 'new-book-template', path: '/new-book/second-technical' },
  {
    name: 'new-book-copies',
    path: '/new-book/second-technical',
    prepare: async (page) => await press(page, /^(Next|다음)$/),
  },
  { name: 'book-missing', path: '/books/nothing' },
  { name: 'book', ...book('issue-beef') },
  { name: 'book-cover', ...book('cover') },
  { name: 'book-glance', ...book('at-a-glance') },
  { name: 'book-schedule', ...book('schedule') },
  { name: 'book-objectives', ...book('objectives') },
  { name: 'book-rounds', ...book('rounds') },
  {
    name: 'book-point',
    ...book('issue-beef', async (page) => await press(page, /This is an age limit/)),
  },
  {
    name: 'book-writing',
    ...book('issue-beef', async (page) => await main(page).getByRole('textbox').first().click()),
  },
  {
    name: 'book-delegation',
    ...book('issue-beef', async (page) => await page.getByRole('radio').nth(1).check({ force: true })),
  },
  {
    name: 'book-withheld',
    ...book('issue-beef', async (page) => {
      await page.getByRole('radio').nth(1).check({ force: true });
      await press(page, /withheld from this copy|이 배포본에서 제외/);
      await dialog(page);
    }),
  },
  {
    name: 'book-checks',
    ...book('issue-beef', async (page) => {
      await press(page, /check|점검/);
      await dialog(page);
    }),
  },
  {
    name: 'book-export',
    ...book('issue-beef', async (page) => {
      await page.keyboard.press('Control+e');
      await dialog(page);
    }),
  },
  {
    name: 'book-compare',
    path: '/books/third-technical-en/issue-beef',
    prepare: async (page) => {
      await drawn(page);
      await press(page, /^(Compare|비교)$/);
      await dialog(page);
    },
  },
  {
    name: 'book-export-done',
    pictureOnly: true,
    path: '/books/pocket-card',
    prepare: async (page) => {
      await drawn(page);
      await page.keyboard.press('Control+e');
      await page
        .getByRole('dialog')
        .getByRole('checkbox', { name: /Replace|바꾸기/ })
        .check();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Export \d|내보내기$/ })
        .click();
      await expect(page.getByText(/Nothing withheld found|발견되지 않았습니다/)).toBeVisible({
        timeout: 120_000,
      });
    },
  },
];

const KINDS = [
  ['issues', 'beef'],
  ['rounds', 'second-technical'],
  ['talking-points', 'beef-say-1'],
  ['positions', 'beef-kr-jeju'],
  ['people', 'jamieson-greer'],
  ['parties', 'KR'],
  ['measures', 'reciprocal-total'],
  ['deadlines', 'pause-ends'],
  ['claims', 'beef-rule'],
  ['sources', 'SRC-1'],
] as const;

const LIBRARY: readonly ScreenShot[] = [
  ...KINDS.flatMap(([kind, id]) => [
    // the lists are one screen with other columns
    { name: kind, path: `/library/${kind}`, pictureOnly: kind !== 'issues' },
    { name: `${kind}-form`, path: `/library/${kind}/${id}` },
  ]),
  { name: 'attachments', path: '/library/attachments' },
  { name: 'record-missing', path: '/library/issues/nothing' },
  {
    name: 'issues-none-match',
    path: '/library/issues',
    prepare: async (page) => await main(page).getByRole('searchbox').fill('qqqq'),
  },
  {
    name: 'issues-selected',
    path: '/library/issues',
    prepare: async (page) => await page.getByRole('checkbox').nth(2).check(),
  },
  {
    name: 'issues-new',
    path: '/library/issues',
    prepare: async (page) => {
      await press(page, /^(New issue|새 쟁점)$/);
      await dialog(page);
    },
  },
  {
    name: 'issue-footnote',
    path: '/library/issues/beef',
    prepare: async (page) => {
      await press(page, /^(Footnote|각주)$/);
      await dialog(page);
    },
  },
];

const SET_UP: readonly ScreenShot[] = [
  { name: 'templates', path: '/templates' },
  { name: 'template', path: '/templates/negotiating-round' },
  { name: 'settings', path: '/settings' },
  ...(['cover', 'markings', 'areas', 'app'] as const).map((name, at) => ({
    name: `settings-${name}`,
    path: '/settings',
    prepare: part(at + 1),
  })),
  {
    name: 'search',
    path: '/meetings',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').last().fill('beef');
      await expect(page.locator('mark').first()).toBeVisible();
    },
  },
  {
    name: 'search-nothing',
    path: '/meetings',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').last().fill('qqqq');
      await expect(page.getByText(/qqqq/).last()).toBeVisible();
    },
  },
  { name: 'nowhere', path: '/nowhere' },
];

/** Every screen of the app, with its dialogs, empty states and faults. */
export const SCREENS: readonly ScreenShot[] = [
  ...START,
  ...EMPTY,
  ...MEETINGS,
  ...BOOKS,
  ...LIBRARY,
  ...SET_UP,
];
