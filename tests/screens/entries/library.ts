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

/** Gives the record another short title, so that it has a history. */
async function rename(page: Page): Promise<void> {
  const line = main(page).getByRole('textbox').nth(2);
  await line.fill('Building ships together');
  await line.blur();
  await expect(page.getByText(/^(Saved |.*저장됨)/).first()).toBeVisible();
}

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
    name: 'issue-link',
    path: '/library/issues/beef',
    prepare: async (page) => {
      await press(page, /^(Link|링크)$/);
      await dialog(page);
    },
  },
  {
    name: 'issue-handling',
    path: '/library/issues/beef',
    pictureOnly: true,
    prepare: async (page) =>
      await main(page)
        .getByRole('heading', { name: /^(Handling|취급)$/ })
        .evaluate((heading) => heading.scrollIntoView()),
  },
  {
    name: 'issue-table',
    path: '/library/issues/beef',
    pictureOnly: true,
    prepare: async (page) => {
      const table = page.getByRole('button', { name: /^(Table|표)$/ });
      await main(page)
        .getByRole('button', { name: /^(Insert a table|표 넣기)$/ })
        .first()
        .click();
      await table.click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
    after: undoAll,
  },
  {
    name: 'attachments-picture',
    path: '/library/attachments/tariff-chart-en',
    pictureOnly: true,
    prepare: async (page) => await expect(main(page).locator('img')).toBeVisible(),
  },
  {
    name: 'attachments-new',
    path: '/library/attachments',
    prepare: async (page) => {
      await press(page, /^(New attachment|새 첨부)$/);
      await dialog(page);
    },
  },
  {
    name: 'talking-points-answer',
    path: '/library/talking-points/beef-if-raised-1',
    pictureOnly: true,
  },
  {
    name: 'deadlines-day',
    path: '/library/deadlines/pause-ends',
    pictureOnly: true,
    prepare: async (page) => {
      await main(page)
        .getByRole('textbox', { name: /^(Day|날짜)/ })
        .click();
    },
    after: async (page) => await page.keyboard.press('Escape'),
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
      await rename(page);
      const versions = page.locator('#record-beside button[aria-expanded]');
      await expect(versions.nth(1)).toBeVisible();
      await versions.first().click();
    },
    after: undoAll,
  },
  {
    name: 'issue-restore',
    path: '/library/issues/shipbuilding',
    pictureOnly: true,
    prepare: async (page) => {
      await rename(page);
      await page.locator('#record-beside button[aria-expanded]').last().click();
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
