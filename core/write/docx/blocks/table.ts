import type { BlockOf, TableCell, TableColumn } from '../../../document/index.ts';
import { type GridCell, type GridRow, gridTable, splitWidth } from '../grid.ts';
import { line } from '../paragraph.ts';
import { type Piece, cellPlace, type Place } from '../place.ts';
import { nestedPieces, type Session } from '../session.ts';

/** A table with its caption above; rows shorter than the widest are filled up with empty cells. */
export function tablePieces(block: BlockOf<'table'>, place: Place, session: Session): readonly Piece[] {
  const rows = block.header.length > 0 ? [block.header, ...block.rows] : block.rows;
  const count = rows.reduce((most, row) => Math.max(most, row.length), block.columns.length);
  const caption = block.caption ? [line(session, 'Caption', block.caption)] : [];
  if (count === 0 || rows.length === 0) return caption;
  const columns = columnsOf(block.columns, count);
  const widths = splitWidth(
    place.width,
    columns.map((column) => column.share),
  );
  const setRow = (cells: readonly TableCell[], head: boolean): GridRow => ({
    head,
    cells: columns.map((column, index): GridCell => {
      const cell = cells[index];
      const rowHead = !head && (cell?.header === true || (block.look === 'pairs' && index === 0));
      const at = cellPlace((widths[index] ?? 0) - CELL_PADDING, {
        ...(column.align ? { align: column.align } : {}),
        ...(head ? { head: 'column' } : rowHead && !column.align ? { head: 'row' } : {}),
      });
      return { children: cell ? nestedPieces(cell.content, at, session) : [] };
    }),
  });
  const table = gridTable(session, {
    // LibreOffice sets the rule under a head row whether the table has one or not.
    style: block.look === 'pairs' || block.header.length === 0 ? 'BookPairs' : 'BookLines',
    widths,
    rows: rows.map((cells, index) => setRow(cells, index === 0 && block.header.length > 0)),
    rowHeads: block.look === 'pairs' || block.rows.some((row) => row[0]?.header),
  });
  return [...caption, table];
}

// Both sides of a cell, as the table styles set them (5.2 pt each).
const CELL_PADDING = 208;

function columnsOf(columns: readonly TableColumn[], count: number): readonly TableColumn[] {
  const mean =
    columns.length === 0 ? 1 : columns.reduce((sum, column) => sum + column.share, 0) / columns.length;
  return Array.from({ length: count }, (_, index) => columns[index] ?? { share: mean });
}
