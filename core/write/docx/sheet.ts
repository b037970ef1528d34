import { type Language, PAGE_SIZES, type PageSetup, type Section } from '../../document/index.ts';

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
  /** Line heights in points, those of the PDF, so that both files break their pages alike. */
  readonly lines: Lines;
}

/** Line heights in points. */
interface Lines {
  readonly body: number;
  readonly statement: number;
  readonly cell: number;
  readonly head: number;
  readonly callout: number;
  readonly note: number;
  readonly label: number;
  readonly title: number;
  readonly runOn: number;
  readonly heading2: number;
  readonly heading3: number;
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
  lines: {
    body: 15,
    statement: 18,
    cell: 12,
    head: 11.5,
    callout: 12.75,
    note: 10.25,
    label: 11.5,
    title: 26,
    runOn: 19,
    heading2: 13.5,
    heading3: 12.5,
  },
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
  lines: {
    body: 12.5,
    statement: 14,
    cell: 10.25,
    head: 10,
    callout: 11,
    note: 9,
    label: 9.75,
    title: 18.5,
    runOn: 14.5,
    heading2: 12,
    heading3: 11,
  },
};

/** Hangul of Malgun Gothic is wide: these sizes set a line as full as the PDF's. */
const KOREAN: Readonly<Record<PageSetup['density'], Partial<TypeScale>>> = {
  normal: { body: 10.5, statement: 12.5, small: 8.5, tiny: 7.5 },
  compact: { body: 9, statement: 10, small: 7.5, tiny: 7 },
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
export function sheetOf(page: PageSetup, language: Language): Sheet {
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
    scale: {
      ...(page.density === 'compact' ? COMPACT : NORMAL),
      ...(language === 'ko' ? KOREAN[page.density] : {}),
    },
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
