import {
  type ITableCellOptions,
  Table,
  TableCell as WordCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { DescribedTable } from './elements.ts';
import { words } from './paragraph.ts';
import type { Piece } from './place.ts';
import type { Session } from './session.ts';

/** A cell of a table as Word gets it; `span` is a number of grid columns. */
export interface GridCell {
  readonly children: readonly Piece[];
  readonly span?: number;
  readonly options?: Pick<
    ITableCellOptions,
    'shading' | 'borders' | 'verticalAlign' | 'verticalMerge' | 'margins'
  >;
}

/** A row; `height` in twips fixes it. */
export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly head?: boolean;
  readonly height?: number;
  readonly atLeast?: number;
}

/** A table of ours. */
export interface GridTable {
  readonly style: string;
  /** The grid in twips. */
  readonly widths: readonly number[];
  readonly rows: readonly GridRow[];
  readonly alt?: string;
  readonly rowHeads?: boolean;
}

/** Makes the table: fixed column widths, rows that do not split, head rows that repeat. */
export function gridTable(session: Session, spec: GridTable): Table {
  const snug = spec.style === 'BookLines' && session.pages.snugSections.has(session.section.id);
  const options = {
    style: snug ? 'BookLinesSnug' : spec.style,
    layout: TableLayoutType.FIXED,
    width: { size: spec.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...spec.widths],
    tableLook: {
      firstRow: spec.rows.some((row) => row.head),
      lastRow: false,
      firstColumn: spec.rowHeads ?? false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: spec.rows.map((row) => gridRow(session, row)),
  };
  return spec.alt === undefined ? new Table(options) : new DescribedTable(options, spec.alt);
}

function gridRow(session: Session, row: GridRow): TableRow {
  const height = row.height ?? row.atLeast;
  return new TableRow({
    cantSplit: true,
    ...(row.head ? { tableHeader: true } : {}),
    ...(height === undefined
      ? {}
      : { height: { value: height, rule: row.height === undefined ? 'atLeast' : 'exact' } }),
    children: row.cells.map((cell) => gridCell(session, cell)),
  });
}

function gridCell(session: Session, cell: GridCell): WordCell {
  return new WordCell({
    children: endedByParagraph(session, cell.children),
    ...(cell.span && cell.span > 1 ? { columnSpan: cell.span } : {}),
    ...cell.options,
  });
}

/** A cell must end with a paragraph; after a table within a cell it is one that takes no room. */
function endedByParagraph(session: Session, pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length === 0) return [words(session, 'TableText', '')];
  return pieces.at(-1) instanceof Table ? [...pieces, words(session, 'CellEnd', '')] : pieces;
}

/** Splits a width by shares into whole twips that add up to it. */
export function splitWidth(width: number, shares: readonly number[]): number[] {
  const positive = shares.map((share) => (Number.isFinite(share) && share > 0 ? share : 0.0001));
  const total = positive.reduce((sum, share) => sum + share, 0);
  let edge = 0;
  let reached = 0;
  return positive.map((share) => {
    reached += share;
    const next = Math.round((width * reached) / total);
    const column = Math.max(1, next - edge);
    edge = next;
    return column;
  });
}
