import { appliedOf } from '../session.ts';
import type { Group, HandlersOf } from './handler.ts';

/** The calls that take actions back and do them again. */
export const HISTORY_HANDLERS: HandlersOf<Group<'history'>> = {
  'history.state': (_input, { session }) => ({ ...session.file.history() }),
  'history.undo': (_input, { session }) => {
    const applied = session.file.undo();
    return applied ? appliedOf(applied) : null;
  },
  'history.redo': (_input, { session }) => {
    const applied = session.file.redo();
    return applied ? appliedOf(applied) : null;
  },
};
