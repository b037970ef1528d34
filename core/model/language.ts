/** Languages a book can be written in, as BCP 47 primary subtags. */
export const LANGUAGES = ['en', 'ko'] as const;
/** A language a book can be written in. */
export type Language = (typeof LANGUAGES)[number];

/** The language that texts given once are in. */
export function mainLanguage({ languages }: { readonly languages: readonly Language[] }): Language {
  return languages[0] ?? 'en';
}
