import type { BlockOf } from '../../../document/index.ts';
import { gridTable, splitWidth } from '../grid.ts';
import { line, words } from '../paragraph.ts';
import type { Piece, Place } from '../place.ts';
import type { Session } from '../session.ts';

/** Round by round, what each side said. */
export function movementTablePieces(
  block: BlockOf<'movementTable'>,
  place: Place,
  session: Session,
): readonly Piece[] {
  const { labels } = block;
  return [
    gridTable(session, {
      style: 'BookLines',
      widths: splitWidth(place.width, [24, 38, 38]),
      rowHeads: true,
      rows: [
        {
          head: true,
          cells: [labels.round, labels.ours, labels.theirs].map((label) => ({
            children: [words(session, 'TableHead', label)],
          })),
        },
        ...block.rows.map((row) => ({
          cells: [row.round, row.ours, row.theirs].map((content) => ({
            children: [line(session, 'TableText', content)],
          })),
        })),
      ],
    }),
  ];
}
