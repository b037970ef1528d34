import type { BlockOf } from '../../../document/index.ts';
import { gridTable, splitWidth } from '../grid.ts';
import type { Piece, Place } from '../place.ts';
import { nestedPieces, type Session } from '../session.ts';
import { twips } from '../sheet.ts';

const GAP = 22;

/** Blocks side by side in a table without lines; the gaps are columns of their own. */
export function columnsPieces(block: BlockOf<'columns'>, place: Place, session: Session): readonly Piece[] {
  const count = block.columns.length;
  if (count === 0) return [];
  const gap = twips(GAP);
  const parts = splitWidth(
    place.width - gap * (count - 1),
    block.columns.map(() => 1),
  );
  const widths = parts.flatMap((width, index) => (index === 0 ? [width] : [gap, width]));
  const cells = block.columns.flatMap((column, index) => {
    const at: Place = { ...place, width: parts[index] ?? 0, nested: true };
    const cell = { children: nestedPieces(column, at, session) };
    return index === 0 ? [cell] : [{ children: [] }, cell];
  });
  return [gridTable(session, { style: 'BookPlain', widths, rows: [{ cells }] })];
}
