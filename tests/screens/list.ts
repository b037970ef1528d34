import { BOOK_JOBS } from './entries/book-jobs.ts';
import { BOOKS } from './entries/books.ts';
import { LIBRARY } from './entries/library.ts';
import { MEETINGS } from './entries/meetings.ts';
import { SET_UP } from './entries/set-up.ts';
import type { ScreenShot } from './entries/shared.ts';
import { EMPTY, START } from './entries/start.ts';

export type { OpenFile, ScreenShot } from './entries/shared.ts';

/** Every screen of the app, with its dialogs, empty states and faults, by area: each area is taken by itself. */
export const AREAS: Readonly<Record<string, readonly ScreenShot[]>> = {
  start: START,
  empty: EMPTY,
  meetings: MEETINGS,
  books: BOOKS,
  'book-jobs': BOOK_JOBS,
  library: LIBRARY,
  'set-up': SET_UP,
};
