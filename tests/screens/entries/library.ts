import { expect, type Page } from '@playwright/test';
import { IMPORTS } from './imports.ts';
import { dialog, main, press, type ScreenShot } from './shared.ts';

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
  ['attachments', 'key-facts-en'],
] as const;

/** Takes the last action back. */
const undoAll = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page
    .locator('header')
    .getByRole('button', { name: /^(Undo|실행 취소|.*취소)/ })
    .first()
    .click();
};

/** The lists and forms of the library. */
export const LIBRARY: readonly ScreenShot[] = [
  ...KINDS.flatMap(([kind, id]) => [
    // the lists are one screen with other columns
    { name: kind, path: `/library/${kind}`, pictureOnly: kind !== 'issues' },
    { name: `${kind}-form`, path: `/library/${kind}/${id}` },
  ]),
  { name: 'record-missing', path: '/library/issues/nothing' },
  {
    name: 'issues-none-match',
    path: '/library/issues',
    prepare: async (page) => await main(page).getByRole('searchbox').fill('qqqq'),
    // a list remembers what it was filtered by
    after: async (page) => {
      await main(page).getByRole('searchbox').fill('');
      await expect(main(page).getByRole('row').nth(2)).toBeVisible();
    },
  },
  {
    name: 'issues-selected',
    path: '/library/issues',
    prepare: async (page) => await main(page).getByRole('row').nth(2).getByRole('checkbox').check(),
    after: async (page) => await main(page).getByRole('row').nth(2).getByRole('checkbox').uncheck(),
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
  {
    name: 'issue-delete',
    path: '/library/issues/beef',
    prepare: async (page) => {
      await press(page, /^(Delete|삭제)$/);
      await dialog(page);
    },
  },
  {
    name: 'issue-history',
    path: '/library/issues/shipbuilding',
    pictureOnly: true,
    prepare: async (page) => {
      const line = main(page).getByRole('textbox').nth(2);
      await line.fill('Building ships together');
      await line.blur();
      await expect(page.getByText(/^(Saved |.*저장됨)/).first()).toBeVisible();
      await page.locator('#record-beside button[aria-expanded]').first().click();
    },
    after: undoAll,
  },
  {
    name: 'undo-toast',
    path: '/library/deadlines/pause-ends',
    pictureOnly: true,
    prepare: async (page) => {
      await press(page, /^(Delete|삭제)$/);
      await dialog(page);
      await page.getByRole('dialog').getByRole('button').last().click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('alert').last()).toBeVisible();
    },
    after: undoAll,
  },
  ...IMPORTS,
];
