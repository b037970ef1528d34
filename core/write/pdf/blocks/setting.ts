import type { Block, BookDocument, Inlines, Section, WriterWarning } from '../../../document/index.ts';
import { inLanguage } from '../text/voice.ts';
import type { Voice } from '../text/voice.ts';
import type { StyleName, TextStyle, Theme } from '../theme.ts';
import type { Slab } from '../layout/slab.ts';
import type { Tag } from '../layout/tags.ts';

/** Where blocks stand: on the page, in a table's cell, in a callout or on a person's card. */
export type Place = 'page' | 'cell' | 'callout' | 'card';

/** What setting a block needs: the room it has, the place it stands in and the book around it. */
export interface Setting {
  readonly width: number;
  /** The height of the text area of a page. */
  readonly pageHeight: number;
  readonly place: Place;
  /** Bold text throughout, for row headers. */
  readonly bold: boolean;
  readonly align: 'start' | 'center' | 'end';
  /** How many lists stand around this place. */
  readonly listLevel?: number;
  readonly theme: Theme;
  readonly voice: Voice;
  /** The element that blocks become part of. */
  readonly tag: Tag;
  readonly headings: Headings;
  readonly document: BookDocument;
  readonly sectionId: string;
  readonly pictureOf: (key: string) => { readonly width: number; readonly height: number } | undefined;
  /** Whether the pages of an attached file can be drawn. */
  readonly hasAnnex: (file: string) => boolean;
  readonly warn: (warning: WriterWarning) => void;
  /** Sets nested blocks; a callback, so that the blocks do not import each other. */
  readonly setBlocks: (blocks: readonly Block[], setting: Setting) => readonly Slab[];
}

/**
 * The levels of a section's headings for a screen reader, without gaps: a section without a title of its own begins
 * with 1, and a heading of level 3 under none of level 2 counts as one.
 */
export class Headings {
  readonly #first: 1 | 2;
  #inner = false;

  constructor(section: Section) {
    this.#first = section.title === '' ? 1 : 2;
  }

  /** The role of the next heading. */
  next(level: 2 | 3): 'H1' | 'H2' | 'H3' {
    if (level === 2) this.#inner = true;
    if (level === 2 || !this.#inner) return this.#first === 1 ? 'H1' : 'H2';
    return this.#first === 1 ? 'H2' : 'H3';
  }
}

/** The style of running text in a place. */
export function bodyStyle(setting: Setting): TextStyle {
  const { styles } = setting.theme;
  const base =
    setting.place === 'cell' ? styles.cell : setting.place === 'page' ? styles.body : styles.callout;
  return setting.bold ? { ...base, weight: 'bold' } : base;
}

/** A style by name. */
export function styleOf(setting: Setting, name: StyleName): TextStyle {
  return setting.theme.styles[name];
}

/** A style by name for plain text, set as its language asks. */
export function styleFor(setting: Setting, name: StyleName, text: string): TextStyle {
  return inLanguage(setting.theme.styles[name], text, setting.voice);
}

/** Plain text as inlines. */
export function plain(text: string): Inlines {
  return text === '' ? [] : [{ kind: 'text', text }];
}
