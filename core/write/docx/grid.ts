import { words } from './paragraph.ts';
import { type BorderSides, bordersXml, shadeXml } from './parts/style-xml.ts';
import type { Piece } from './place.ts';
import type { Session } from './session.ts';
import { snugStyle } from './snug.ts';
import { escapeXml } from './text.ts';

/** A cell of a table as Word gets it; `span` is a number of grid columns. */
export interface GridCell {
  readonly children: readonly Piece[];
  readonly span?: number;
  readonly shade?: { readonly fill: string; readonly stripes?: string };
  readonly borders?: BorderSides;
  /** Joined with the cell above or below. */
  readonly merge?: 'restart' | 'continue';
  /** Half-way down its row instead of at the top. */
  readonly middle?: boolean;
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
  /** Words for those who cannot see it. */
  readonly alt?: string;
  readonly rowHeads?: boolean;
}

/** Columns below this leave no room beside their padding, in twips. */
const NARROW = 520;

/** Makes the table: fixed column widths, rows that do not split, head rows that repeat. */
export function gridTable(session: Session, spec: GridTable): Piece {
  const narrow = spec.style === 'BookLines' && Math.min(...spec.widths) < NARROW;
  const style = narrow && !session.env.houseStyle ? 'BookLinesNarrow' : snugStyle(spec.style, session);
  const width = spec.widths.reduce((sum, one) => sum + one, 0);
  const head = spec.rows.some((row) => row.head);
  const look =
    `<w:tblLook w:firstRow="${head}" w:lastRow="false" w:firstColumn="${spec.rowHeads ?? false}"` +
    ' w:lastColumn="false" w:noHBand="true" w:noVBand="true"/>';
  const alt = spec.alt === undefined ? '' : `<w:tblDescription w:val="${escapeXml(spec.alt)}"/>`;
  const grid = spec.widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  const properties =
    `<w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:type="dxa" w:w="${width}"/>` +
    `<w:tblLayout w:type="fixed"/>${look}${alt}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
  const rows = spec.rows.map((row) => rowXml(session, row, spec.widths));
  return { kind: 'table', xml: `<w:tbl>${properties}${rows.join('')}</w:tbl>` };
}

function rowXml(session: Session, row: GridRow, widths: readonly number[]): string {
  const height = row.height ?? row.atLeast;
  const rule = row.height === undefined ? 'atLeast' : 'exact';
  const properties =
    '<w:cantSplit/>' +
    (row.head ? '<w:tblHeader/>' : '') +
    (height === undefined ? '' : `<w:trHeight w:val="${height}" w:hRule="${rule}"/>`);
  let column = 0;
  let cells = '';
  for (const cell of row.cells) {
    const end = column + Math.max(1, cell.span ?? 1);
    const width = widths.slice(column, end).reduce((sum, one) => sum + one, 0);
    cells += cellXml(session, cell, width);
    column = end;
  }
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
}

function cellXml(session: Session, cell: GridCell, width: number): string {
  const properties =
    `<w:tcW w:type="dxa" w:w="${width}"/>` +
    (cell.span && cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : '') +
    (cell.merge ? `<w:vMerge w:val="${cell.merge}"/>` : '') +
    bordersXml('tcBorders', cell.borders) +
    shadeXml(cell.shade?.fill, cell.shade?.stripes) +
    (cell.middle ? '<w:vAlign w:val="center"/>' : '');
  let content = '';
  for (const piece of endedByParagraph(session, cell.children)) content += piece.xml;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

/** A cell must end with a paragraph; after a table within a cell it is one that takes no room. */
function endedByParagraph(session: Session, pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length === 0) return [words(session, 'TableText', '')];
  return pieces.at(-1)?.kind === 'table' ? [...pieces, words(session, 'CellEnd', '')] : pieces;
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
