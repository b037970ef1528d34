import { dialog, part, press, type ScreenShot } from './shared.ts';

/** Meetings and their forms. */
export const MEETINGS: readonly ScreenShot[] = [
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
