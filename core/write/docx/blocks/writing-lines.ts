import type { BlockOf } from '../../../document/index.ts';
import { words } from '../paragraph.ts';
import type { Piece } from '../place.ts';
import type { Session } from '../session.ts';

/** Lines to write on: empty paragraphs whose style has a line below. */
export function writingLinesPieces(block: BlockOf<'writingLines'>, session: Session): readonly Piece[] {
  return Array.from({ length: Math.max(0, Math.trunc(block.count)) }, () =>
    words(session, 'WritingLine', ''),
  );
}
