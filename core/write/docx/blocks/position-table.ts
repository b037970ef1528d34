import { hasDistance, type BlockOf } from '../../../document/index.ts';
import { gridTable, splitWidth } from '../grid.ts';
import { runsOf } from '../inlines.ts';
import { line, paragraph, words } from '../paragraph.ts';
import { type Piece, cellPlace, type Place } from '../place.ts';
import { nestedPieces, type Session } from '../session.ts';

/** Both sides next to each other, the state and the distance at the right. */
export function positionTablePieces(
  block: BlockOf<'positionTable'>,
  place: Place,
  session: Session,
): readonly Piece[] {
  const withDistance = hasDistance(block);
  const widths = splitWidth(place.width, withDistance ? [33, 33, 34] : [50, 50]);
  const at = (index: number) => cellPlace((widths[index] ?? 0) - 208);
  const { labels } = block;
  return [
    gridTable(session, {
      style: 'BookLines',
      widths,
      rows: [
        {
          head: true,
          cells: [labels.ours, labels.theirs, ...(withDistance ? [labels.distance] : [])].map((label) => ({
            children: [words(session, 'TableHead', label)],
          })),
        },
        {
          cells: [
            { children: nestedPieces(block.ours, at(0), session) },
            { children: nestedPieces(block.theirs, at(1), session) },
            ...(withDistance ? [{ children: distancePieces(block, session) }] : []),
          ],
        },
      ],
    }),
  ];
}

function distancePieces(block: BlockOf<'positionTable'>, session: Session): readonly Piece[] {
  const badge = block.state
    ? [paragraph(session, 'TableState', runsOf([{ kind: 'badge', ...block.state }], session))]
    : [];
  // A cell ends with a paragraph in any case.
  return block.distance.length > 0 || badge.length === 0
    ? [...badge, line(session, 'TableText', block.distance)]
    : badge;
}
