import type { Inlines } from '../../../document/index.ts';
import { frameSlab } from '../layout/frame.ts';
import { rule } from '../layout/items.ts';
import { repeating } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
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

/** The setting inside a cell of a column. */
export function cellSetting(column: Column, setting: Setting, bold = false): Setting {
  return {
    ...setting,
    place: 'cell',
    bold,
    align: column.align,
    width: Math.max(column.width - setting.theme.cellPad.x * 2, 8),
  };
}

/** A row of cells with a hairline under it. */
export function rowSlab(
  cells: readonly (readonly Slab[])[],
  columns: readonly Column[],
  setting: Setting,
  rest: Partial<Slab> & { readonly head?: boolean } = {},
): Slab {
  const { x, y } = setting.theme.cellPad;
  const { head = false, ...slabRest } = rest;
  return frameSlab(
    {
      columns: columns.map((column, index) => ({ x: column.x + x, slabs: withoutEnds(cells[index] ?? []) })),
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
export function labelRow(labels: readonly string[], columns: readonly Column[], setting: Setting): Slab {
  const cells = columns.map((column, index) => {
    const label = labels[index] ?? '';
    return setText(plain(label), styleFor(setting, 'cellHead', label), cellSetting(column, setting));
  });
  return rowSlab(cells, columns, setting, { keep: true, head: true });
}

/** Inlines as the content of a cell. */
export function cellText(inlines: Inlines, column: Column, setting: Setting, bold = false): readonly Slab[] {
  const inner = cellSetting(column, setting, bold);
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
