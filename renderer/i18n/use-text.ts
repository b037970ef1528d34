import { useMemo } from 'react';
import type { Language } from '../../core/model/index.ts';
import { usePreferences } from '../state/preferences.ts';
import { sayIn, type Say, type TextArea } from './texts.ts';

/** The language of the interface. */
export function useLanguage(): Language {
  return usePreferences().language;
}

/** The texts of an area in the language of the interface: `const t = useText(bookTexts); t('title', { n: 3 })`. */
export function useText<E extends Readonly<Record<string, string>>>(area: TextArea<E>): Say<E> {
  const language = useLanguage();
  return useMemo(() => sayIn(area, language), [area, language]);
}
