import { expect, type Page } from '@playwright/test';
import { dialog, drawn, main, press, type ScreenShot } from './shared.ts';

const BOOK = '/books/second-technical-en';
const book = (section: string, then?: (page: Page) => Promise<void>): Omit<ScreenShot, 'name'> => ({
  path: `${BOOK}/${section}`,
  prepare: async (page) => {
    await drawn(page);
    await then?.(page);
  },
});

/** Shows a copy of the book: 0 the principal's, 1 the delegation's. */
const copy = async (page: Page, at: number) => {
  await page.getByRole('radio').nth(at).dispatchEvent('click');
  await expect(page.getByRole('radio').nth(at)).toBeChecked();
};

/** Books, the new book and the book workspace. */
export const BOOKS: readonly ScreenShot[] = [
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
  { name: 'book-people', ...book('biographies') },
  { name: 'book-press', ...book('press-lines') },
  { name: 'book-annex', ...book('annex-key-facts-en') },
  {
    name: 'book-own',
    pictureOnly: true,
    ...book('issue-beef', async (page) => {
      await press(page, /^(Add|추가)$/);
      await page.getByRole('menuitem', { name: /^(A text of this book’s own|이 자료집만의 글)$/ }).click();
      await expect(main(page).getByRole('heading', { level: 2, name: /^(New text|새 글)$/ })).toBeVisible();
    }),
  },
  {
    name: 'book-korean',
    path: '/books/second-technical-ko/issue-beef',
    prepare: async (page) => await drawn(page),
  },
  {
    name: 'book-point',
    ...book('issue-beef', async (page) => await press(page, /This is an age limit/)),
    after: async (page) => await press(page, /^(Done|완료)$/),
  },
  {
    name: 'book-writing',
    ...book('issue-beef', async (page) => await main(page).getByRole('textbox').first().click()),
  },
  {
    name: 'book-delegation',
    ...book('issue-beef', async (page) => await copy(page, 1)),
    after: async (page) => await copy(page, 0),
  },
  {
    name: 'book-withheld',
    ...book('issue-beef', async (page) => {
      await copy(page, 1);
      await press(page, /withheld from this copy|이 배포본에서 제외|\d건 제외/);
      await dialog(page);
    }),
    after: async (page) => {
      await page.keyboard.press('Escape');
      await copy(page, 0);
    },
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
    name: 'book-add',
    ...book('issue-beef', async (page) => await press(page, /^(Add|추가)$/)),
    after: async (page) => await page.keyboard.press('Escape'),
  },
  {
    name: 'book-annexes',
    path: '/books/third-technical-en/annexes',
    prepare: async (page) => {
      await drawn(page);
      await press(page, /^(Add|추가)$/);
      await expect(page.getByRole('menu')).toBeVisible();
    },
    after: async (page) => await page.keyboard.press('Escape'),
  },
  {
    name: 'book-row-menu',
    ...book('issue-beef', async (page) => {
      const row = main(page)
        .getByRole('listitem')
        .filter({ hasText: /Beef age limit|쇠고기/ })
        .first();
      await row.hover();
      await row.getByRole('button', { name: /^(More for|.*더 보기)/ }).click();
    }),
    after: async (page) => await page.keyboard.press('Escape'),
  },
  {
    name: 'book-export-options',
    ...book('issue-beef', async (page) => {
      await page.keyboard.press('Control+e');
      await dialog(page);
      await page
        .getByRole('checkbox', { name: /password|암호/ })
        .first()
        .check();
      await page
        .getByRole('button', { name: /^(Export \d|.*내보내기$)/ })
        .last()
        .click();
    }),
  },
  {
    name: 'book-export-running',
    pictureOnly: true,
    ...book('issue-beef', async (page) => {
      await page.keyboard.press('Control+e');
      await dialog(page);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Export \d|.*내보내기$)/ })
        .click();
      await expect(page.getByRole('progressbar')).toBeVisible();
    }),
    after: async (page) => {
      await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 120_000 });
      await page.getByRole('dialog').getByRole('button').last().click();
    },
  },
  {
    name: 'book-export-taken',
    pictureOnly: true,
    ...book('issue-beef', async (page) => {
      await page.keyboard.press('Control+e');
      await dialog(page);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Export \d|.*내보내기$)/ })
        .click();
      await expect(page.getByRole('alert')).toBeVisible();
    }),
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
  {
    name: 'new-book-annexes',
    path: '/new-book/second-technical',
    pictureOnly: true,
    prepare: async (page) => {
      await press(page, /^(Next|다음)$/);
      const annexes = main(page).getByRole('combobox').last();
      for (let at = 0; at < 2; at += 1) {
        await annexes.click();
        await page.getByRole('option').nth(at).click();
      }
      await page.keyboard.press('Escape');
      await main(page)
        .getByText(/Annexes|붙임/)
        .last()
        .scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'book-checks-found',
    pictureOnly: true,
    path: '/library/issues/beef',
    prepare: async (page) => {
      const shortTitle = main(page).getByRole('textbox').nth(2);
      await shortTitle.fill('Beef [@SRC-2]');
      await shortTitle.blur();
      await expect(page.getByText(/^Saved |저장됨$/)).toBeVisible();
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `${BOOK}/issue-beef`);
      await drawn(page);
      await press(page, /^\d+ checks?$|^점검 \d+건$/);
      await dialog(page);
    },
  },
];
