import type { ChannelOutput } from '../../core/contract/index.ts';
import { call } from '../api/client.ts';
import { createStore, useStore } from './store.ts';

/** What the user chose for the app itself. */
export type Preferences = ChannelOutput<'app.setPreferences'>;

const guess: Preferences = {
  language: navigator.language.toLowerCase().startsWith('ko') ? 'ko' : 'en',
  theme: 'system',
  textSize: 100,
  firstRun: true,
};

const store = createStore<Preferences>(guess);

/** Applies preferences to the page: its language and its text size (all lengths are in rem). */
export function adoptPreferences(preferences: Preferences): void {
  const root = document.documentElement;
  root.lang = preferences.language;
  root.style.fontSize = preferences.textSize === 100 ? '' : `${preferences.textSize}%`;
  store.set(preferences);
}

/** Changes preferences at once and tells the host; when the host cannot keep them they go back. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  const before = store.get();
  adoptPreferences({ ...before, ...change });
  try {
    adoptPreferences(await call('app.setPreferences', store.get()));
  } catch (error) {
    adoptPreferences(before);
    throw error;
  }
}

/** What the user chose for the app itself. */
export function usePreferences(): Preferences {
  return useStore(store);
}

/** Takes over a language that the host chose, from the menu of the desktop shell. */
export function adoptLanguage(language: Preferences['language']): void {
  adoptPreferences({ ...store.get(), language });
}
