import type { Page } from '@playwright/test';

/** A screen to take pictures of. */
export interface ScreenShot {
  readonly name: string;
  /** Its address, after "#". */
  readonly path: string;
  /** Brings it into the state to be shown: opens a dialog, chooses a section. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Every screen of the app, with the sample open. */
export const SCREENS: readonly ScreenShot[] = [
  { name: 'start', path: '/' },
  { name: 'meetings', path: '/meetings' },
  { name: 'meeting', path: '/meetings/second-technical' },
  { name: 'books', path: '/books' },
  { name: 'new-book', path: '/new-book' },
  { name: 'book', path: '/books/second-technical-en' },
  { name: 'issues', path: '/library/issues' },
  { name: 'rounds', path: '/library/rounds' },
  { name: 'talking-points', path: '/library/talking-points' },
  { name: 'people', path: '/library/people' },
  { name: 'measures', path: '/library/measures' },
  { name: 'deadlines', path: '/library/deadlines' },
  { name: 'sources', path: '/library/sources' },
  { name: 'new-issue', path: '/library/issues/new' },
  { name: 'templates', path: '/templates' },
  { name: 'settings', path: '/settings' },
  { name: 'nowhere', path: '/nowhere' },
];
