import type { Group, HandlersOf } from './handler.ts';

/** The calls that look for mistakes. */
export const CHECK_HANDLERS: HandlersOf<Group<'checks'>> = {
  'checks.file': async (_input, { session, pages }) => {
    // Says that no file is open before a thread is started for it.
    void session.file;
    return [...(await pages.ask('checks', undefined))];
  },
};
