import type { PageSetup, Tone } from '../../document/index.ts';

/** The book's colours: one navy, one red, two greys, hairlines. */
export const COLORS = {
  ink: '#1c2430',
  navy: '#17365d',
  red: '#a3242b',
  grey: '#5b6675',
  hairline: '#cfd6de',
  track: '#f3f6fa',
  stripe: '#9fb3cc',
  stripeGround: '#dfe7f0',
  white: '#ffffff',
} as const;

/** What a tone looks like: words and edges, a badge's ground and a callout's ground. */
export interface ToneColors {
  readonly strong: string;
  readonly badge: string;
  readonly ground: string;
}

/** The colours of each tone; the words carry the meaning, so that black and white printing loses nothing. */
export const TONES: Readonly<Record<Tone, ToneColors>> = {
  red: { strong: '#a3242b', badge: '#fbeaea', ground: '#fbf3f3' },
  amber: { strong: '#926100', badge: '#fff3d6', ground: '#fdf8ec' },
  green: { strong: '#2b6a3f', badge: '#e4f2e8', ground: '#f2f8f4' },
  blue: { strong: '#17365d', badge: '#e6edf6', ground: '#f3f6fa' },
  grey: { strong: '#5b6675', badge: '#edf0f3', ground: '#f6f7f9' },
};

/** Typeface family by its part in the book. */
export type Family = 'serif' | 'sans';

/** How a run of text is set; lengths in points. */
export interface TextStyle {
  readonly family: Family;
  readonly weight: 'regular' | 'semibold' | 'bold';
  readonly italic: boolean;
  readonly size: number;
  readonly leading: number;
  readonly color: string;
  readonly spacing: number;
}

const style = (
  family: Family,
  weight: TextStyle['weight'],
  size: number,
  leading: number,
  color: string,
  rest: Partial<Pick<TextStyle, 'italic' | 'spacing'>> = {},
): TextStyle => ({ family, weight, size, leading, color, italic: false, spacing: 0, ...rest });

/** The names of the text styles. */
export type StyleName =
  | 'title'
  | 'runOnTitle'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'standfirst'
  | 'statement'
  | 'label'
  | 'cell'
  | 'cellHead'
  | 'callout'
  | 'note'
  | 'small'
  | 'smallBold'
  | 'badge'
  | 'furniture'
  | 'marking'
  | 'tab'
  | 'thumb'
  | 'contents'
  | 'coverIssuer'
  | 'coverKicker'
  | 'coverTitle'
  | 'coverSubtitle'
  | 'mastheadKicker'
  | 'mastheadTitle'
  | 'mastheadSubtitle'
  | 'person';

/** Text styles and distances of one density. */
export interface Theme {
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  /** Space above a second- and third-level heading and below it. */
  readonly headingSpace: { readonly two: number; readonly three: number; readonly after: number };
  /** Space after a block of running text. */
  readonly paragraphSpace: number;
  /** Space around tables, boxes and drawings. */
  readonly blockSpace: number;
  readonly itemSpace: number;
  readonly cellPad: { readonly x: number; readonly y: number };
  readonly boxPad: { readonly x: number; readonly y: number };
  readonly indent: number;
  readonly columnGap: number;
  readonly writingLine: number;
}

const { ink, navy, red, grey, white } = COLORS;

const normal: Theme = {
  styles: {
    title: style('serif', 'semibold', 21, 26, navy),
    runOnTitle: style('serif', 'semibold', 15, 19, navy),
    heading2: style('sans', 'bold', 9.75, 13, navy),
    heading3: style('sans', 'semibold', 9, 12.5, grey),
    body: style('serif', 'regular', 10.75, 15, ink),
    standfirst: style('serif', 'regular', 10.25, 14.5, grey, { italic: true }),
    statement: style('serif', 'regular', 12.75, 18, ink),
    label: style('sans', 'regular', 8, 11.5, grey),
    cell: style('sans', 'regular', 8.75, 12, ink),
    cellHead: style('sans', 'semibold', 8, 11, grey),
    callout: style('sans', 'regular', 9, 12.75, ink),
    note: style('sans', 'regular', 7.5, 10.25, grey),
    small: style('sans', 'regular', 7.75, 10.25, grey),
    smallBold: style('sans', 'bold', 7.75, 10.25, ink),
    badge: style('sans', 'bold', 7.75, 12, ink),
    furniture: style('sans', 'regular', 8, 10, grey),
    marking: style('sans', 'bold', 7.75, 10, red, { spacing: 0.95 }),
    tab: style('sans', 'bold', 10.5, 20, white),
    thumb: style('sans', 'bold', 10, 13, white),
    contents: style('serif', 'regular', 11, 15, ink),
    coverIssuer: style('sans', 'regular', 9.75, 13, grey),
    coverKicker: style('sans', 'regular', 9.75, 13, navy, { spacing: 0.8 }),
    coverTitle: style('serif', 'semibold', 33, 37, ink),
    coverSubtitle: style('serif', 'regular', 17.5, 23, grey),
    mastheadKicker: style('sans', 'bold', 7.75, 10, navy, { spacing: 0.8 }),
    mastheadTitle: style('serif', 'semibold', 18, 22, navy),
    mastheadSubtitle: style('serif', 'regular', 11, 15, grey),
    person: style('serif', 'semibold', 13, 17, navy),
  },
  headingSpace: { two: 16, three: 11, after: 4 },
  paragraphSpace: 7,
  blockSpace: 10,
  itemSpace: 4,
  cellPad: { x: 5.5, y: 4.75 },
  boxPad: { x: 8.5, y: 7 },
  indent: 14,
  columnGap: 17,
  writingLine: 24,
};

const compact: Theme = {
  styles: {
    title: style('serif', 'semibold', 15, 18.5, navy),
    runOnTitle: style('serif', 'semibold', 11.5, 14.5, navy),
    heading2: style('sans', 'bold', 8.25, 11, navy),
    heading3: style('sans', 'semibold', 7.75, 10.5, grey),
    body: style('serif', 'regular', 9.25, 12.5, ink),
    standfirst: style('serif', 'regular', 8.75, 12, grey, { italic: true }),
    statement: style('serif', 'regular', 10.5, 14, ink),
    label: style('sans', 'regular', 7, 9.75, grey),
    cell: style('sans', 'regular', 7.75, 10.25, ink),
    cellHead: style('sans', 'semibold', 7.25, 9.75, grey),
    callout: style('sans', 'regular', 8, 11, ink),
    note: style('sans', 'regular', 6.5, 8.75, grey),
    small: style('sans', 'regular', 6.75, 8.75, grey),
    smallBold: style('sans', 'bold', 6.75, 8.75, ink),
    badge: style('sans', 'bold', 6.75, 10.25, ink),
    furniture: style('sans', 'regular', 6.75, 8.5, grey),
    marking: style('sans', 'bold', 6.75, 8.5, red, { spacing: 0.8 }),
    tab: style('sans', 'bold', 8, 14.5, white),
    thumb: style('sans', 'bold', 8, 10, white),
    contents: style('serif', 'regular', 9.25, 12.5, ink),
    coverIssuer: style('sans', 'regular', 8, 11, grey),
    coverKicker: style('sans', 'regular', 8, 11, navy, { spacing: 0.7 }),
    coverTitle: style('serif', 'semibold', 23, 26.5, ink),
    coverSubtitle: style('serif', 'regular', 12.5, 16.5, grey),
    mastheadKicker: style('sans', 'bold', 6.75, 9, navy, { spacing: 0.7 }),
    mastheadTitle: style('serif', 'semibold', 13.5, 16.5, navy),
    mastheadSubtitle: style('serif', 'regular', 9, 12, grey),
    person: style('serif', 'semibold', 10.5, 13.5, navy),
  },
  headingSpace: { two: 9, three: 7, after: 2.5 },
  paragraphSpace: 4,
  blockSpace: 6.5,
  itemSpace: 2.25,
  cellPad: { x: 4, y: 3 },
  boxPad: { x: 6.5, y: 4.5 },
  indent: 11,
  columnGap: 12,
  writingLine: 18,
};

/** The theme of a page set-up. */
export function themeOf(page: PageSetup): Theme {
  return page.density === 'compact' ? compact : normal;
}

/** The same type with closer spacing, for a section that would otherwise end in a few lines on a page of their own. */
export function snugTheme(theme: Theme): Theme {
  const close = 0.55;
  const { body, cell, callout } = theme.styles;
  const tight = (style: TextStyle, share: number): TextStyle => ({
    ...style,
    leading: style.leading * share,
  });
  return {
    ...theme,
    styles: {
      ...theme.styles,
      body: tight(body, 0.95),
      cell: tight(cell, 0.97),
      callout: tight(callout, 0.95),
    },
    headingSpace: {
      ...theme.headingSpace,
      two: theme.headingSpace.two * close,
      three: theme.headingSpace.three * close,
    },
    paragraphSpace: theme.paragraphSpace * close,
    blockSpace: theme.blockSpace * close,
    itemSpace: theme.itemSpace * close,
    cellPad: { ...theme.cellPad, y: theme.cellPad.y * close },
    boxPad: { ...theme.boxPad, y: theme.boxPad.y * 0.75 },
  };
}
