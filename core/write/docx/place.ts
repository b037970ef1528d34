/**
 * What a section or a cell holds, as WordprocessingML. Text, paragraphs and tables are written at once: as objects of
 * the library a book of 500 pages took ten times the memory.
 */
export interface Piece {
  readonly kind: 'paragraph' | 'table';
  readonly xml: string;
}

/** Where blocks stand: how wide it is, in twips, and which family of styles the text takes there. */
export interface Place {
  readonly width: number;
  readonly setting: 'body' | 'table';
  readonly align?: 'start' | 'center' | 'end';
  /** In a head row or as the head of a row. */
  readonly head?: 'column' | 'row';
  /** Inside a table cell pages cannot be broken by hand. */
  readonly nested: boolean;
}

/** The page itself. */
export function pagePlace(width: number): Place {
  return { width, setting: 'body', nested: false };
}

/** A cell of a table of text. */
export function cellPlace(width: number, more: Pick<Place, 'align' | 'head'> = {}): Place {
  return { width, setting: 'table', nested: true, ...more };
}
