import { GREY, HAIRLINE, INK, NAVY, RED } from '../palette.ts';
import { type Sheet, type TypeScale, coverEdge, textWidth } from '../sheet.ts';
import type { ParagraphSpec, StyleSpec } from './style-xml.ts';

const points = (twips: number): number => twips / 20;

/** Cover and masthead. */
export function coverStyles(scale: TypeScale): StyleSpec[] {
  const air = scale.air;
  const style = (
    id: string,
    name: string,
    paragraph: ParagraphSpec,
    run: StyleSpec['run'],
    basedOn = 'Normal',
  ): StyleSpec => ({
    type: 'paragraph',
    id,
    name,
    basedOn,
    custom: true,
    paragraph,
    ...(run ? { run } : {}),
  });
  return [
    {
      type: 'paragraph',
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Subtitle',
      gallery: true,
      paragraph: { after: 8 * air, leading: scale.title * 1.13, keepNext: true, keepLines: true },
      run: { size: scale.title, bold: true, color: INK },
    },
    {
      type: 'paragraph',
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'BodyText',
      gallery: true,
      paragraph: { after: 0, leading: scale.subtitle * 1.32, keepLines: true },
      run: { size: scale.subtitle, color: GREY },
    },
    style(
      'CoverIssuer',
      'Cover Issuer',
      { after: 0, leading: scale.lines.cell * 1.1 },
      { font: 'sans', size: scale.body - 0.5, color: GREY },
    ),
    style(
      'CoverKicker',
      'Cover Kicker',
      { before: 0, after: 12 * air },
      {
        font: 'sans',
        size: scale.body - 0.5,
        color: NAVY,
        caps: true,
        tracking: 0.8,
      },
    ),
    style('CoverHandling', 'Cover Handling', { after: 0 }, { font: 'sans', size: scale.tiny, color: GREY }),
    style('MastheadKicker', 'Masthead Kicker', { after: 2 }, { size: scale.tiny, bold: true }, 'CoverKicker'),
    style(
      'MastheadTitle',
      'Masthead Title',
      { after: 2, leading: scale.heading1 * 1.05 },
      { size: scale.heading1 * 0.86, color: NAVY },
      'Title',
    ),
    style(
      'MastheadSubtitle',
      'Masthead Subtitle',
      { after: 6 * air, leading: scale.lines.body },
      { size: scale.body },
      'Subtitle',
    ),
  ];
}

/** Indents that centre a line on the sheet instead of between unequal margins. */
function centred(left: number, right: number): Pick<ParagraphSpec, 'left' | 'right'> {
  return left > right ? { left: points(right - left), right: 0 } : { left: 0, right: points(left - right) };
}

/** Heads, feet, marking and contents. */
export function pageStyles(sheet: Sheet): StyleSpec[] {
  const width = points(textWidth(sheet, 'portrait'));
  const wide = points(textWidth(sheet, 'landscape'));
  const small: StyleSpec['run'] = { font: 'sans', size: sheet.scale.tiny, color: GREY };
  const hairline = { color: HAIRLINE, size: 0.5, space: 4 };
  const right = (at: number) => [{ at, align: 'right' }] as const;
  // A style keeps the tab stops of the one it is based on unless it clears them.
  const moved = [{ at: width, align: 'clear' }, ...right(wide)] as const;
  const base = { type: 'paragraph', basedOn: 'Normal' } as const;
  return [
    {
      ...base,
      id: 'Header',
      name: 'header',
      paragraph: { before: 3, after: 10, tabs: right(width), borders: { bottom: hairline } },
      run: small,
    },
    {
      ...base,
      id: 'HeaderWide',
      name: 'Header Wide',
      basedOn: 'Header',
      custom: true,
      paragraph: { tabs: moved },
    },
    { ...base, id: 'Footer', name: 'footer', paragraph: { before: 6, tabs: right(width) }, run: small },
    {
      ...base,
      id: 'FooterWide',
      name: 'Footer Wide',
      basedOn: 'Footer',
      custom: true,
      paragraph: { tabs: moved },
    },
    {
      ...base,
      id: 'Marking',
      name: 'Marking',
      custom: true,
      gallery: true,
      paragraph: { align: 'center', before: 3, after: 0, ...centred(sheet.left, sheet.right) },
      run: { font: 'sans', size: sheet.scale.tiny, bold: true, caps: true, color: RED, tracking: 1 },
    },
    {
      ...base,
      id: 'MarkingCover',
      name: 'Marking Cover',
      basedOn: 'Marking',
      custom: true,
      paragraph: centred(coverEdge(sheet).left, sheet.right),
    },
    ...[0, 1, 2].map((level): StyleSpec => ({
      ...base,
      id: `TOC${level + 1}`,
      name: `toc ${level + 1}`,
      next: 'Normal',
      paragraph: {
        before: level === 0 ? 3 : 0,
        after: 4,
        left: 24 + level * 16,
        hanging: 24,
        tabs: [
          { at: 24 + level * 16, align: 'left' },
          { at: width, align: 'right', leader: 'dot' },
        ],
        keepLines: true,
      },
      run: { size: sheet.scale.body - level * 0.5 },
    })),
  ];
}

/** Empty paragraphs that Word's file format asks for; they take as little room as can be. */
export function helperStyles(scale: TypeScale): StyleSpec[] {
  const style = (id: string, name: string, paragraph: ParagraphSpec): StyleSpec => ({
    type: 'paragraph',
    id,
    name,
    basedOn: 'Normal',
    custom: true,
    paragraph,
    run: { size: 1 },
  });
  const line = { color: HAIRLINE, size: 0.75, space: 0 };
  return [
    // After a table: without a paragraph between them Word joins two tables into one.
    style('Gap', 'Gap', { exact: 7 * scale.air, before: 0, after: 0 }),
    style('GapSnug', 'Gap Snug', { exact: 3 * scale.air, before: 0, after: 0 }),
    style('CellEnd', 'Cell End', { exact: 1, before: 0, after: 0 }),
    style('PageBreak', 'Page Break', {
      exact: 1,
      before: 0,
      after: 0,
      pageBreakBefore: true,
      keepNext: true,
    }),
    style('ChartCell', 'Chart Cell', { exact: 2, before: 0, after: 0, keepNext: true }),
    ...[
      { id: 'WritingLine', name: 'Writing Line', exact: 24 },
      { id: 'TableWritingLine', name: 'Table Writing Line', exact: 20.4 },
    ].map(({ id, name, exact }) => ({
      ...style(id, name, { exact, after: 0, borders: { bottom: line, between: line } }),
      run: { size: 11 },
    })),
  ];
}
