import { readState, writeState } from '../state.ts';
import type { Group, HandlersOf } from './handler.ts';

/** The calls about the app itself. */
export const APP_HANDLERS: HandlersOf<Group<'app'>> = {
  'app.info': (_input, { version, host, platform, state, recent, session }) => ({
    version,
    host,
    platform,
    preferences: readState(state, 'preferences'),
    recent: [...recent.list(session.tokens)],
    file: session.describe(),
  }),
  'app.setPreferences': (preferences, { state, emit }) => {
    const before = readState(state, 'preferences');
    writeState(state, 'preferences', preferences);
    if (before.language !== preferences.language) {
      emit('app.language', { language: preferences.language });
    }
    return preferences;
  },
};
