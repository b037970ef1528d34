import { PAGE_SIZES, type PageSetup, type Section } from '../../document/index.ts';

/** Twentieths of a point, Word's unit of length, from points. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Type sizes and gaps in points. */
export interface TypeScale {
  readonly body: number;
  readonly statement: number;
  readonly small: number;
  readonly tiny: number;
  readonly title: number;
  readonly subtitle: number;
  readonly heading1: number;
  readonly heading2: number;
  /** The factor of all space above and below. */
  readonly air: number;
  /** Line height of body text as a multiple of the font's own. */
  readonly leading: number;
}

const NORMAL: TypeScale = {
  body: 11,
  statement: 12.5,
  small: 9.5,
  tiny: 8.5,
  title: 32,
  subtitle: 17,
  heading1: 21,
  heading2: 11,
  air: 1,
  leading: 1.18,
};

const COMPACT: TypeScale = {
  body: 9.5,
  statement: 10.5,
  small: 8.5,
  tiny: 8,
  title: 22,
  subtitle: 12,
  heading1: 14,
  heading2: 10,
  air: 0.6,
  leading: 1.08,
};

/** The page as the writer sees it: lengths in twips. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
  readonly scale: TypeScale;
}

/** Works out the sheet from the document's page set-up. */
export function sheetOf(page: PageSetup): Sheet {
  const size = PAGE_SIZES[page.size];
  const margins = page.margins;
  return {
    width: twips(size.width),
    height: twips(size.height),
    top: twips(margins.top),
    right: twips(margins.right),
    bottom: twips(margins.bottom),
    left: twips(margins.left),
    // The marking stands a third of the way into the margin, the running head below it.
    header: twips(Math.min(24, margins.top / 3)),
    footer: twips(Math.min(20, margins.bottom / 3)),
    scale: page.density === 'compact' ? COMPACT : NORMAL,
  };
}

/** The width of the text in twips; a landscape sheet keeps its margins and swaps its sides. */
export function textWidth(
  sheet: Sheet,
  orientation: Section['orientation'],
  role: Section['role'] = 'front',
): number {
  const width = orientation === 'landscape' ? sheet.height : sheet.width;
  return width - leftMargin(sheet, role) - sheet.right;
}

/** The height of the text in twips. */
export function textHeight(sheet: Sheet, orientation: Section['orientation']): number {
  return (orientation === 'landscape' ? sheet.width : sheet.height) - sheet.top - sheet.bottom;
}

/** The cover's bar and where its text starts, in twips: the bar of an A4 cover is 37 pt wide, smaller sheets in step. */
export function coverEdge(sheet: Sheet): { readonly bar: number; readonly left: number } {
  const bar = Math.round((sheet.width * 37) / 595);
  return { bar, left: Math.max(sheet.left, Math.round(bar * 2.35)) };
}

/** The left margin of a section's pages. */
export function leftMargin(sheet: Sheet, role: Section['role']): number {
  return role === 'cover' ? coverEdge(sheet).left : sheet.left;
}
