import { LIST_LEVELS, type Tone } from '../../../document/index.ts';
import { GREY, INK, NAVY, TONES, toneName } from '../palette.ts';
import type { TypeScale } from '../sheet.ts';
import { NUMBERING, listIndent } from './numbering.ts';
import type { StyleSpec } from './style-xml.ts';

/** The small sans text of tables, timelines and cards. */
export function tableTextStyles(scale: TypeScale): StyleSpec[] {
  const text = (id: string, name: string, basedOn: string, more: Partial<StyleSpec>): StyleSpec => ({
    type: 'paragraph',
    id,
    name,
    basedOn,
    custom: true,
    ...more,
  });
  const styles: StyleSpec[] = [
    text('TableText', 'Table Text', 'Normal', {
      gallery: true,
      paragraph: { after: 0, leading: scale.lines.cell },
      run: { font: 'sans', size: scale.small },
    }),
    text('TableTextCenter', 'Table Text Center', 'TableText', { paragraph: { align: 'center' } }),
    text('TableTextEnd', 'Table Text Right', 'TableText', { paragraph: { align: 'right' } }),
    text('TableHead', 'Table Head', 'TableText', {
      gallery: true,
      paragraph: { keepNext: true, leading: scale.lines.head },
      run: { bold: true, color: GREY, size: scale.small - 0.5 },
    }),
    text('TableHeadCenter', 'Table Head Center', 'TableHead', { paragraph: { align: 'center' } }),
    text('TableHeadEnd', 'Table Head Right', 'TableHead', { paragraph: { align: 'right' } }),
    text('TableRowHead', 'Table Row Head', 'TableText', { run: { bold: true } }),
    text('TableLabel', 'Table Label', 'TableText', { run: { color: GREY } }),
    text('TableStandfirst', 'Table Standfirst', 'TableText', { run: { italic: true, color: GREY } }),
    text('TableState', 'Table State', 'TableText', { paragraph: { after: 4, keepNext: true } }),
    text('Legend', 'Legend', 'TableLabel', { paragraph: { before: 5 * scale.air, after: 0 } }),
    text('CardPhoto', 'Card Photo', 'Normal', {}),
    text('TimelineDate', 'Timeline Date', 'TableText', { run: { size: scale.tiny, color: GREY } }),
    text('TimelineTitle', 'Timeline Title', 'TimelineDate', {}),
    text('TimelineNow', 'Timeline Now', 'TimelineDate', { run: { bold: true, color: INK } }),
    text('TimelineDot', 'Timeline Dot', 'Normal', {
      paragraph: { exact: 11, after: 0, align: 'center', keepNext: true },
      run: { font: 'symbol', size: 9, color: NAVY },
    }),
    text('PersonName', 'Person Name', 'Normal', {
      gallery: true,
      paragraph: { keepNext: true, keepLines: true, after: 0, leading: scale.lines.body + 2 },
      run: { size: scale.body + 2, bold: true, color: NAVY },
    }),
    text('PersonAside', 'Person Aside', 'TableLabel', {
      paragraph: { keepNext: true, after: 2, leading: scale.lines.label },
      run: { size: scale.tiny },
    }),
    text('PersonRole', 'Person Role', 'TableText', {
      paragraph: { keepNext: true, after: 4 },
      run: { bold: true },
    }),
    text('PersonFact', 'Person Fact', 'TableText', {
      paragraph: { after: 2, left: 62, hanging: 62, tabs: [{ at: 62, align: 'left' }], keepNext: true },
    }),
  ];
  for (let level = 0; level < LIST_LEVELS; level += 1) {
    const suffix = level === 0 ? '' : ` ${level + 1}`;
    const id = level === 0 ? '' : String(level + 1);
    const indent = listIndent('table', level);
    styles.push(
      text(`TableBullet${id}`, `Table Bullet${suffix}`, 'TableText', {
        paragraph: { after: 2, ...indent, numbering: { id: NUMBERING.tableBullets, level } },
      }),
      text(`TableNumber${id}`, `Table Number${suffix}`, 'TableText', {
        paragraph: { after: 2, ...indent, numbering: { id: NUMBERING.tableNumbers, level } },
      }),
      text(`TableContinue${id}`, `Table Continue${suffix}`, 'TableText', {
        paragraph: { after: 2, left: indent.left },
      }),
    );
  }
  return styles;
}

/** A box as a paragraph style: it needs no table, so a screen reader reads on, and Word keeps it whole. */
export function calloutStyle(tone: Tone, scale: TypeScale, snug: boolean): StyleSpec {
  const { text, box } = TONES[tone];
  const edge = { color: box, size: 0.75, space: snug ? 4 : 5 };
  return {
    type: 'paragraph',
    id: `Callout${toneName(tone)}${snug ? 'Snug' : ''}`,
    name: `Callout ${toneName(tone)}${snug ? ' Snug' : ''}`,
    basedOn: 'Normal',
    next: 'BodyText',
    custom: true,
    gallery: !snug,
    paragraph: {
      before: scale.air,
      after: (snug ? 4 : 9) * scale.air,
      leading: scale.lines.callout * (snug ? 0.95 : 1),
      // Word draws a border outside the indent: these bring the box's edges onto the margins.
      left: 11,
      right: 8,
      // Two boxed paragraphs in a row are one box: no gap inside, the same borders around.
      contextual: true,
      borders: {
        top: edge,
        left: { color: text, size: 3, space: 8 },
        bottom: edge,
        right: { ...edge, space: 7 },
      },
      shade: box,
      keepLines: true,
    },
    run: { font: 'sans', size: scale.small + 0.5 },
  };
}
