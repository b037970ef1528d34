import type { Inlines } from '../../../document/index.ts';
import { frameSlab } from '../layout/frame.ts';
import { rule } from '../layout/items.ts';
import { repeating } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import type { Tag } from '../layout/tags.ts';
import { COLORS } from '../theme.ts';
import { plain, styleFor } from './setting.ts';
import type { Setting } from './setting.ts';
import { setText } from './paragraph.ts';

/** A column of a table with its place in points. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'start' | 'center' | 'end';
}

/** Columns over a width by their shares. */
export function columnsOf(
  shares: readonly { readonly share: number; readonly align?: 'start' | 'center' | 'end' }[],
  width: number,
): readonly Column[] {
  const total = shares.reduce((sum, column) => sum + Math.max(column.share, 0), 0);
  let x = 0;
  return shares.map((column) => {
    const share = total > 0 ? Math.max(column.share, 0) / total : 1 / shares.length;
    const placed = { x, width: share * width, align: column.align ?? 'start' };
    x += placed.width;
    return placed;
  });
}

/** What a cell is: content, or the header of its row or column. */
export type CellKind = 'data' | 'row' | 'column';

/** The element of a table and of its two parts. */
export function tableTags(setting: Setting): {
  readonly table: Tag;
  readonly head: Tag;
  readonly body: Tag;
} {
  const table = tagIn(setting.tag, 'Table');
  return { table, head: tagIn(table, 'THead'), body: tagIn(table, 'TBody') };
}

/** The elements of the cells of a new row. */
export function rowTags(part: Tag, kinds: readonly CellKind[]): readonly Tag[] {
  const row = tagIn(part, 'TR');
  return kinds.map((kind) =>
    kind === 'data' ? tagIn(row, 'TD') : tagIn(row, 'TH', { attribute: kind === 'row' ? 'Row' : 'Column' }),
  );
}

/** The setting inside a cell of a column. */
export function cellSetting(column: Column, setting: Setting, tag: Tag | undefined, bold = false): Setting {
  return {
    ...setting,
    ...(tag === undefined ? {} : { tag }),
    place: 'cell',
    bold,
    align: column.align,
    width: Math.max(column.width - sidePad(column, setting) * 2, 8),
  };
}

/** Columns so narrow that their padding would take most of them; it shrinks there. */
const NARROW = 26;

function sidePad(column: Column, { theme }: Setting): number {
  return column.width < NARROW ? column.width * 0.06 : theme.cellPad.x;
}

/** A row of cells with a hairline under it. */
export function rowSlab(
  cells: readonly (readonly Slab[])[],
  columns: readonly Column[],
  setting: Setting,
  tags: readonly Tag[],
  rest: Partial<Slab> & { readonly head?: boolean } = {},
): Slab {
  const { y } = setting.theme.cellPad;
  const { head = false, ...slabRest } = rest;
  return frameSlab(
    {
      columns: columns.map((column, index) => ({
        x: column.x + sidePad(column, setting),
        slabs: withoutEnds(cells[index] ?? []),
      })),
      elements: tags,
      padTop: y,
      padBottom: y,
      minHeight: setting.theme.styles.cell.leading + y * 2,
      decorate: (height) => [
        rule(0, height, setting.width, head ? COLORS.navy : COLORS.hairline, head ? 1 : 0.75),
      ],
    },
    slabRest,
  );
}

/** Inside a cell the padding is the only space above and below. */
function withoutEnds(slabs: readonly Slab[]): readonly Slab[] {
  return slabs.map((one, index) => ({
    ...one,
    ...(index === 0 ? { before: 0 } : {}),
    ...(index === slabs.length - 1 ? { after: 0 } : {}),
  }));
}

/** A header row of plain labels. */
export function labelRow(
  labels: readonly string[],
  columns: readonly Column[],
  setting: Setting,
  head: Tag,
): Slab {
  const tags = rowTags(
    head,
    columns.map((_, index) => ((labels[index] ?? '') === '' ? 'data' : 'column')),
  );
  const cells = columns.map((column, index) => {
    const label = labels[index] ?? '';
    return setText(
      plain(label),
      styleFor(setting, 'cellHead', label),
      cellSetting(column, setting, tags[index]),
    );
  });
  return rowSlab(cells, columns, setting, tags, { keep: true, head: true });
}

/** Inlines as the content of a cell. */
export function cellText(
  inlines: Inlines,
  column: Column,
  setting: Setting,
  tag: Tag | undefined,
  bold = false,
): readonly Slab[] {
  const inner = cellSetting(column, setting, tag, bold);
  return setText(
    inlines,
    bold ? { ...setting.theme.styles.cell, weight: 'semibold' } : setting.theme.styles.cell,
    inner,
  );
}

/** Rows under their header: it is set again on each page, and the first row stays with it. */
export function tableSlabs(
  head: readonly Slab[],
  repeat: readonly Slab[],
  rows: readonly Slab[],
  setting: Setting,
): readonly Slab[] {
  const space = setting.theme.blockSpace;
  const all = [...head.map((one) => ({ ...one, keep: true })), ...rows.map((row) => repeating(row, repeat))];
  return all.map((one, index) => ({
    ...one,
    ...(index === 0 ? { before: Math.max(one.before, space * 0.4) } : {}),
    ...(index === all.length - 1 ? { after: space, keep: false } : {}),
  }));
}
