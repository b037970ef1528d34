/**
 * What a part of the book is for a screen reader: the standard types of PDF 1.7 (ISO 32000-1, 14.8.4), and `Title` and
 * `Aside` of PDF 2.0, which the file maps to older ones.
 */
export type Role =
  | 'Sect'
  | 'Div'
  | 'Aside'
  | 'Title'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Note'
  | 'Span';

/** The scope of a header cell or the numbering of a list, as PDF names them. */
export type Attribute =
  'Row' | 'Column' | 'None' | 'Disc' | 'Circle' | 'Square' | 'Decimal' | 'LowerAlpha' | 'LowerRoman';

/** What an element says of itself beyond its role. */
export interface TagFacts {
  /** The language where it is not that of what surrounds it, as in BCP 47. */
  readonly lang?: string;
  /** Words that stand for a picture. */
  readonly alt?: string;
  /** The text itself where what is drawn is none. */
  readonly actualText?: string;
  readonly id?: string;
  /** What a header cell heads, how the items of a list are marked. */
  readonly attribute?: Attribute;
}

/**
 * An element of the book's structure. Items on pages point at it, so that a paragraph, a table or a note over two pages
 * stays one element. Elements come in the order in which something of them is drawn first.
 */
export interface Tag extends TagFacts {
  readonly role: Role;
  /** None: the book itself. */
  readonly parent: Tag | undefined;
}

/** What is on a page but no part of the book's text: decoration, heads and feet, rows set again. */
export type Artifact = 'layout' | 'header' | 'footer' | 'margin' | 'repeated';

/** What something drawn belongs to. */
export type Mark = Tag | Artifact;

/** A new element in another. */
export function tagIn(parent: Tag | undefined, role: Role, facts: TagFacts = {}): Tag {
  return { role, parent, ...facts };
}
