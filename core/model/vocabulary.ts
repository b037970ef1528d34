import { z } from 'zod';
import { LANGUAGES } from './language.ts';

/** The copies of a book, from the fullest to the barest. What goes into each is decided by release lists. */
export const VARIANTS = ['principal', 'delegation', 'releasable'] as const;
/** Which copy of a book this is. */
export type Variant = (typeof VARIANTS)[number];

/** Schema of {@link Language}. */
export const languageSchema = z.enum(LANGUAGES);
/** Schema of {@link Variant}. */
export const variantSchema = z.enum(VARIANTS);
