import { HAIRLINE, NAVY, TONES, TONE_NAMES, toneName } from '../palette.ts';
import { twips } from '../sheet.ts';
import { type BorderSides, bordersXml, shadeXml } from './style-xml.ts';
import { tag, val } from './xml.ts';

/** The room at both sides of a card, in points. */
export const CARD_PADDING = 10;

interface TableStyleSpec {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly borders?: BorderSides;
  /** Cell margins in points: above and below, left and right. */
  readonly padding?: readonly [number, number];
  readonly shade?: string;
  /** What the head row has of its own. */
  readonly head?: BorderSides;
}

const HAIR = { color: HAIRLINE, size: 0.5 };
const RULE = { color: NAVY, size: 0.75 };
const LINES: BorderSides = { bottom: HAIR, insideH: HAIR };

/** A table of text and its form for sections that are set closer. */
const withSnug = (spec: TableStyleSpec): readonly TableStyleSpec[] => [
  { ...spec, padding: [4.6, 5.2] },
  { ...spec, id: `${spec.id}Snug`, name: `${spec.name} Snug`, padding: [2.2, 5.2] },
];

const BOOK_LINES = { id: 'BookLines', name: 'Book Lines', borders: LINES, head: { bottom: RULE } };

const SPECS: readonly TableStyleSpec[] = [
  ...withSnug(BOOK_LINES),
  // For tables of so many columns that their padding would take most of them.
  { ...BOOK_LINES, id: 'BookLinesNarrow', name: 'Book Lines Narrow', padding: [4.6, 1] },
  ...withSnug({ id: 'BookPairs', name: 'Book Pairs', borders: LINES }),
  ...withSnug({ id: 'BookFacts', name: 'Book Facts', borders: { top: RULE, ...LINES } }),
  { id: 'BookPlain', name: 'Book Plain', padding: [0, 0] },
  {
    id: 'BookCard',
    name: 'Book Card',
    borders: { top: HAIR, left: HAIR, bottom: HAIR, right: HAIR },
    padding: [10.5, CARD_PADDING],
  },
  { id: 'BookBars', name: 'Book Bars', padding: [0, 0] },
  { id: 'BookTimeline', name: 'Book Timeline', padding: [0, 0] },
  ...TONE_NAMES.map((tone) => ({
    id: `BookBox${toneName(tone)}`,
    name: `Book Box ${toneName(tone)}`,
    borders: { left: { color: TONES[tone].text, size: 3 } },
    padding: [6, 8] as const,
    shade: TONES[tone].box,
  })),
];

function paddingXml([vertical, horizontal]: readonly [number, number]): string {
  const side = (name: string, points: number) => tag(`w:${name}`, { 'w:w': twips(points), 'w:type': 'dxa' });
  return tag(
    'w:tblCellMar',
    {},
    side('top', vertical),
    side('left', horizontal),
    side('bottom', vertical),
    side('right', horizontal),
  );
}

function tableStyleXml(spec: TableStyleSpec): string {
  return tag(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': spec.id },
    val('name', spec.name),
    val('basedOn', 'TableNormal'),
    val('uiPriority', 59),
    '<w:qFormat/>',
    tag('w:tblPr', {}, bordersXml('tblBorders', spec.borders), paddingXml(spec.padding ?? [0, 0])),
    spec.shade ? tag('w:tcPr', {}, shadeXml(spec.shade)) : '',
    spec.head
      ? tag(
          'w:tblStylePr',
          { 'w:type': 'firstRow' },
          tag('w:tblPr'),
          tag('w:tcPr', {}, bordersXml('tcBorders', spec.head)),
        )
      : '',
  );
}

/** The table styles as XML, Word's own plain one first. */
export function tableStylesXml(): string {
  const normal = tag(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    val('name', 'Normal Table'),
    val('uiPriority', 99),
    '<w:semiHidden/>',
    '<w:unhideWhenUsed/>',
    tag('w:tblPr', {}, tag('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), paddingXml([0, 5.4])),
  );
  return normal + SPECS.map(tableStyleXml).join('');
}
