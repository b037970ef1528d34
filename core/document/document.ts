import type { Language } from '../model/language.ts';
import type { Variant } from '../model/vocabulary.ts';
import type { Block } from './blocks.ts';

/** Paper: sizes in points, ISO 216 and ANSI. */
export const PAGE_SIZES = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
  A5: { width: 419.53, height: 595.28 },
} as const;

/** The name of a paper size. */
export type PageSize = keyof typeof PAGE_SIZES;

/** Paper and type size; lengths in points. `density: 'compact'` is for cards: smaller type and closer lines. */
export interface PageSetup {
  readonly size: PageSize;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly density: 'normal' | 'compact';
  /** Sections with a tab start on a right-hand page, an odd one; a blank page before them says that it is meant to be. */
  readonly rightHandTabs?: boolean;
}

/** What the document says of itself; every text is final and in the book's language. */
export interface DocumentMeta {
  readonly title: string;
  /** The short title of the running head. */
  readonly shortTitle: string;
  readonly subtitle: string;
  readonly language: Language;
  readonly variant: Variant;
  /** The protective marking printed at the top and bottom of every page. */
  readonly marking: string;
  /** Foot of the page, e.g. "Principal’s copy · revision 7". */
  readonly foot: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** The book's date, ISO 8601 with offset; it is the file's creation date too, so that exports repeat. */
  readonly date: string;
  readonly revision: number;
}

/** The few words a writer sets itself. */
export interface DocumentLabels {
  readonly contents: string;
  readonly page: string;
  readonly notes: string;
  readonly continued: string;
  /** On a page that is left blank so that a tab starts on the right. */
  readonly blankPage?: string;
}

/** A section: a tab or an untabbed part of the book. */
export interface Section {
  /** Unique in the document; letters, digits and hyphens, usable as a bookmark. */
  readonly id: string;
  /** 'cover' has no heads, feet or title of its own but carries the marking. */
  readonly role: 'cover' | 'contents' | 'front' | 'issue' | 'back' | 'annex';
  /** What the tab's square shows: "1", "2", … or "A"; absent on sections without a tab. */
  readonly tab?: string;
  /** The heading; '' for a section that sets its own (cover, masthead). */
  readonly title: string;
  /** What the running head shows at the right, e.g. "Tab 2 · Beef age limit". */
  readonly runningTitle: string;
  /** Only where it differs from the document's. */
  readonly marking?: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Whether it starts a page (a tab always does; sections of a card may run on). */
  readonly startsPage: boolean;
  readonly inContents: boolean;
  readonly blocks: readonly Block[];
}

/** The book as the writers get it: nothing left to look up, decide or withhold. */
export interface BookDocument {
  readonly meta: DocumentMeta;
  readonly page: PageSetup;
  readonly labels: DocumentLabels;
  readonly sections: readonly Section[];
}
