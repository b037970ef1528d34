import type { Block, BookDocument, Inlines, WriterWarning } from '../../../document/index.ts';
import { inLanguage } from '../text/voice.ts';
import type { Voice } from '../text/voice.ts';
import type { StyleName, TextStyle, Theme } from '../theme.ts';
import type { Slab } from '../layout/slab.ts';

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
  readonly document: BookDocument;
  readonly sectionId: string;
  readonly pictureOf: (key: string) => { readonly width: number; readonly height: number } | undefined;
  readonly warn: (warning: WriterWarning) => void;
  /** Sets nested blocks; a callback, so that the blocks do not import each other. */
  readonly setBlocks: (blocks: readonly Block[], setting: Setting) => readonly Slab[];
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
