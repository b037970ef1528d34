import { zipSync } from 'fflate';
import { expect } from '@playwright/test';
import { press, type ScreenShot } from './shared.ts';

/** Before a file is open. */
export const START: readonly ScreenShot[] = [
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
  {
    name: 'start-folder',
    path: '/',
    file: 'none',
    prepare: async (page) => {
      const text = (words: string) => new TextEncoder().encode(words);
      const zip = zipSync({
        'workspace.yaml': text('format: 1\ntitle: Talks\nlanguages: [en, ko]\n'),
        'issues/beef.yaml': text('id: beef\ntitel: Beef\n'),
        'issues/cars.yaml': text('id: cars\ntitle: [Cars\n'),
      });
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'Talks.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
      await expect(page.getByRole('alert').getByRole('listitem').first()).toBeVisible();
    },
  },
];

/** A new file with nothing in it. */
export const EMPTY: readonly ScreenShot[] = [
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
