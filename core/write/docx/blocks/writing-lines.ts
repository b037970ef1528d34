import type { BlockOf } from '../../../document/index.ts';
import { words } from '../paragraph.ts';
import type { Piece, Place } from '../place.ts';
import type { Session } from '../session.ts';

/** Lines to write on: empty paragraphs whose style has a line below. */
export function writingLinesPieces(
  block: BlockOf<'writingLines'>,
  place: Place,
  session: Session,
): readonly Piece[] {
  const style = place.setting === 'body' ? 'WritingLine' : 'TableWritingLine';
  return Array.from({ length: Math.max(0, Math.trunc(block.count)) }, () => words(session, style, ''));
}
