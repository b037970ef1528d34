import { LANGUAGES, type Language } from './language.ts';

/** A reference to a source, with the place in it ("p. 4"). */
export interface Cite {
  readonly sourceId: string;
  readonly locator?: string | undefined;
}

/** Everything that can stand in a line of rich text. */
export type RichInline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: boolean | undefined;
      readonly italic?: boolean | undefined;
    }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }
  | { readonly kind: 'footnote'; readonly cites: readonly Cite[]; readonly note?: string | undefined }
  | { readonly kind: 'break' };

/** The closed set of blocks that the editor, the importers and the writers share. */
export type RichBlock =
  | { readonly kind: 'paragraph'; readonly content: readonly RichInline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly RichBlock[])[] }
  | {
      readonly kind: 'table';
      readonly header: readonly (readonly RichInline[])[];
      readonly rows: readonly (readonly (readonly RichInline[])[])[];
    };

/** Rich text: a list of blocks. In YAML it may be written as Markdown. */
export type RichText = readonly RichBlock[];

/** A value given once (in the workspace's main language) or for each language. */
export type Localized<T> = T | { readonly en?: T | undefined; readonly ko?: T | undefined };
/** Plain text in one or more languages. */
export type LocalText = Localized<string>;
/** Rich text in one or more languages. */
export type LocalRich = Localized<RichText>;

/** A value picked for a language; `lang` is the language it is in. */
export interface Picked<T> {
  readonly value: T;
  readonly lang: Language;
}

function isPerLanguage<T>(value: Localized<T>): value is { readonly en?: T; readonly ko?: T } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The text for a language; where there is none, the main language's, then any other. Undefined if there is none
 * at all. `lang` says which language was found.
 */
export function pickLanguage<T extends string | RichText>(
  value: Localized<T> | undefined,
  language: Language,
  main: Language,
): Picked<T> | undefined {
  if (value === undefined) return undefined;
  if (!isPerLanguage<T>(value)) return { value: value as T, lang: main };
  for (const lang of [language, main, ...LANGUAGES]) {
    const found = value[lang];
    if (found !== undefined) return { value: found, lang };
  }
  return undefined;
}
