import { LANGUAGES, type Language, type Localized } from '../../../core/model/index.ts';

/** A text or rich text in the languages it is written in. */
export type ByLanguage<T> = Readonly<Partial<Record<Language, T>>>;

function isByLanguage<T>(value: Localized<T>): value is { readonly en?: T; readonly ko?: T } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is written in each language; a text given once is in the main language. */
export function byLanguage<T>(value: Localized<T> | undefined, main: Language): ByLanguage<T> {
  if (value === undefined) return {};
  return isByLanguage(value) ? value : { [main]: value };
}

/**
 * The value with one language's text replaced, or taken out with undefined. A text given once stays once until
 * another language is written; undefined where nothing is left.
 */
export function withLanguage<T>(
  value: Localized<T> | undefined,
  language: Language,
  text: T | undefined,
  main: Language,
): Localized<T> | undefined {
  const givenOnce = value === undefined || !isByLanguage(value);
  const next: Partial<Record<Language, T>> = { ...byLanguage(value, main) };
  if (text === undefined) delete next[language];
  else next[language] = text;
  const written = LANGUAGES.filter((each) => next[each] !== undefined);
  if (written.length === 0) return undefined;
  if (givenOnce && written.length === 1 && written[0] === main) return next[main];
  return next;
}
