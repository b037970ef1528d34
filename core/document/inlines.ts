import type { Language } from '../model/language.ts';

/** The typographic marks a run of text may carry. */
export interface Marks {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** A run of text; `lang` is set only where it differs from the book's language. Text is NFC. */
export interface TextInline extends Marks {
  readonly kind: 'text';
  readonly text: string;
  readonly lang?: Language;
}

/** A link to an address outside the book. */
export interface LinkInline {
  readonly kind: 'link';
  readonly href: string;
  readonly content: readonly TextInline[];
}

/**
 * A reference to a section of this book. `show: 'page'` prints the page number the section starts on and takes
 * no text; `show: 'text'` prints `text` as a link to it.
 */
export type CrossReferenceInline =
  | { readonly kind: 'crossReference'; readonly target: string; readonly show: 'page' }
  | {
      readonly kind: 'crossReference';
      readonly target: string;
      readonly show: 'text';
      readonly text: string;
    };

/** A note called at this place. Notes are numbered through the book in reading order (see `numberFootnotes`). */
export interface FootnoteInline {
  readonly kind: 'footnote';
  readonly content: readonly (TextInline | LinkInline)[];
}

/** How a small label is coloured: by meaning, never by taste. */
export type Tone = 'red' | 'amber' | 'green' | 'blue' | 'grey';

/** A small coloured label such as the state of an issue. */
export interface BadgeInline {
  readonly kind: 'badge';
  readonly tone: Tone;
  readonly text: string;
}

/** A forced new line inside a paragraph. */
export interface BreakInline {
  readonly kind: 'break';
}

/** An empty box to tick by hand, as on the note-taker's form. */
export interface TickBoxInline {
  readonly kind: 'tickBox';
  readonly label: string;
}

/** Everything that can stand in a line of text. */
export type Inline =
  TextInline | LinkInline | CrossReferenceInline | FootnoteInline | BadgeInline | BreakInline | TickBoxInline;

/** A line of text with its notes, links and labels. */
export type Inlines = readonly Inline[];
