import { z } from 'zod';

/** Languages a book can be written in, as BCP 47 primary subtags. */
export const LANGUAGES = ['en', 'ko'] as const;
/** A language a book can be written in. */
export type Language = (typeof LANGUAGES)[number];

/** The copies of a book, from the fullest to the barest. What goes into each is decided by release lists. */
export const VARIANTS = ['principal', 'delegation', 'releasable'] as const;
/** Which copy of a book this is. */
export type Variant = (typeof VARIANTS)[number];

/** Schema of {@link Language}. */
export const languageSchema = z.enum(LANGUAGES);
/** Schema of {@link Variant}. */
export const variantSchema = z.enum(VARIANTS);
