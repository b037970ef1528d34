import { assertNever, type Block } from '../../document/index.ts';
import { annexPieces } from './blocks/annex.ts';
import { calloutPieces, isParagraphBox } from './blocks/callout.ts';
import { columnsPieces } from './blocks/columns.ts';
import { contentsPieces } from './blocks/contents.ts';
import { coverPieces } from './blocks/cover.ts';
import { figurePieces } from './blocks/figure.ts';
import { keyFactsPieces } from './blocks/key-facts.ts';
import { listPieces } from './blocks/list.ts';
import { mastheadPieces } from './blocks/masthead.ts';
import { movementMatrixPieces } from './blocks/movement-matrix.ts';
import { movementTablePieces } from './blocks/movement-table.ts';
import { personCardPieces } from './blocks/person-card.ts';
import { positionTablePieces } from './blocks/position-table.ts';
import { rateChartPieces } from './blocks/rate-chart.ts';
import { tablePieces } from './blocks/table.ts';
import { headingPieces, pageBreakPieces, paragraphPieces } from './blocks/text.ts';
import { timelinePieces } from './blocks/timeline.ts';
import { writingLinesPieces } from './blocks/writing-lines.ts';
import { words } from './paragraph.ts';
import type { Piece, Place } from './place.ts';
import type { Session } from './session.ts';

/** Blocks as Word's paragraphs and tables, in reading order. */
export function piecesOf(blocks: readonly Block[], place: Place, session: Session): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    // A break at the end would leave an empty page.
    if (block.kind === 'pageBreak' && !next) continue;
    // One by one: spreading a long table's pieces into push() would overflow the stack.
    for (const piece of blockPieces(block, place, session, index === 0)) pieces.push(piece);
    const separator = next && separatorStyle(pieces.at(-1), block, next, place);
    if (separator) pieces.push(words(session, separator, ''));
  }
  return pieces;
}

/** The paragraph that must stand between two blocks, if any: without it two tables, or two boxes, would become one. */
function separatorStyle(
  last: Piece | undefined,
  block: Block,
  next: Block,
  place: Place,
): string | undefined {
  if (last?.kind === 'table') return 'Gap';
  if (next.kind !== 'callout' || !isParagraphBox(next)) return undefined;
  // Text in a cell has no air below it.
  if (place.setting === 'table' && block.kind !== 'callout') return 'Gap';
  return block.kind === 'callout' ? 'CellEnd' : undefined;
}

function blockPieces(block: Block, place: Place, session: Session, first: boolean): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return headingPieces(block, session, place.nested && first);
    case 'paragraph':
      return paragraphPieces(block, place, session);
    case 'list':
      return listPieces(block, place, session);
    case 'table':
      return tablePieces(block, place, session);
    case 'keyFacts':
      return keyFactsPieces(block, place, session);
    case 'callout':
      return calloutPieces(block, place, session);
    case 'positionTable':
      return positionTablePieces(block, place, session);
    case 'movementTable':
      return movementTablePieces(block, place, session);
    case 'movementMatrix':
      return movementMatrixPieces(block, place, session);
    case 'timeline':
      return timelinePieces(block, place, session);
    case 'rateChart':
      return rateChartPieces(block, place, session);
    case 'personCard':
      return personCardPieces(block, place, session);
    case 'figure':
      return figurePieces(block, place, session);
    case 'annex':
      return annexPieces(block, place, session);
    case 'contents':
      return contentsPieces(session);
    case 'pageBreak':
      return pageBreakPieces(place, session);
    case 'columns':
      return columnsPieces(block, place, session);
    case 'writingLines':
      return writingLinesPieces(block, place, session);
    case 'cover':
      return coverPieces(block, place, session);
    case 'masthead':
      return mastheadPieces(block, place, session);
    default:
      return assertNever(block);
  }
}
