import { expect } from '@playwright/test';
import { part, type ScreenShot } from './shared.ts';

/** Templates, settings, search and what every screen shares. */
export const SET_UP: readonly ScreenShot[] = [
  { name: 'templates', path: '/templates' },
  { name: 'template', path: '/templates/negotiating-round' },
  { name: 'settings', path: '/settings' },
  ...(['cover', 'markings', 'areas', 'word', 'app'] as const).map((name, at) => ({
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
    name: 'search-commands',
    path: '/books',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option').first()).toBeVisible();
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
  { name: 'start', path: '/' },
];
