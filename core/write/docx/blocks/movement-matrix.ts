import type { BlockOf, MatrixMove, Move } from '../../../document/index.ts';
import { gridTable, splitWidth } from '../grid.ts';
import { line, paragraph, words } from '../paragraph.ts';
import type { Piece, Place } from '../place.ts';
import { textRun } from '../runs.ts';
import type { Session } from '../session.ts';

/** The sign of each move; a word stands next to it everywhere, so the sign alone never carries the meaning. */
const SIGNS: Readonly<Record<Move, string>> = {
  opened: '\u25CB',
  moved: '\u2192',
  closed: '\u25CF',
  unchanged: '\u2013',
};

/** Issue by round with a sign and a word for every move, and the legend under it. */
export function movementMatrixPieces(
  block: BlockOf<'movementMatrix'>,
  place: Place,
  session: Session,
): readonly Piece[] {
  const rounds = Math.max(block.rounds.length, ...block.rows.map((row) => row.cells.length));
  const numbers = Array.from({ length: rounds }, (_, index) => index);
  // The legend stays with the last row.
  const isLast = (index: number) => block.legend.length > 0 && index === block.rows.length - 1;
  const kept = (index: number) => (isLast(index) ? { keepNext: true } : {});
  const table = gridTable(session, {
    style: 'BookLines',
    widths: splitWidth(place.width, [rounds > 4 ? 1.5 : 1.3, ...numbers.map(() => 1)]),
    rowHeads: true,
    rows: [
      {
        head: true,
        cells: [block.issueLabel, ...numbers.map((round) => block.rounds[round] ?? '')].map((label) => ({
          children: [words(session, 'TableHead', label)],
        })),
      },
      ...block.rows.map((row, index) => ({
        cells: [
          { children: [line(session, 'TableRowHead', row.issue, kept(index))] },
          ...numbers.map((round) => ({
            children: (row.cells[round] ?? []).map((move) => movePiece(move, isLast(index), session)),
          })),
        ],
      })),
    ],
  });
  return block.legend.length === 0 ? [table] : [table, legend(block, session)];
}

/** A move; what has not moved is grey, so that the eye finds what has. */
function movePiece(move: MatrixMove, keepNext: boolean, session: Session): Piece {
  return paragraph(
    session,
    move.move === 'unchanged' ? 'TableLabel' : 'TableText',
    textRun(SIGNS[move.move], 'Symbol') +
      textRun('\u2002') +
      textRun(move.party, 'Strong') +
      textRun(` ${move.label}`),
    keepNext ? { keepNext } : {},
  );
}

function legend(block: BlockOf<'movementMatrix'>, session: Session): Piece {
  const entries = block.legend.map(
    (entry) => textRun(SIGNS[entry.move], 'Symbol') + textRun(`\u00A0${entry.label}`),
  );
  return paragraph(session, 'Legend', entries.join(textRun('\u2003')));
}
