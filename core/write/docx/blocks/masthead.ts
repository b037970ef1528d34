import type { BlockOf } from '../../../document/index.ts';
import { words } from '../paragraph.ts';
import type { Piece, Place } from '../place.ts';
import type { Session } from '../session.ts';
import { factsTable } from './key-facts.ts';

/** The head of a card. */
export function mastheadPieces(block: BlockOf<'masthead'>, place: Place, session: Session): readonly Piece[] {
  const part = (style: string, text: string) => (text === '' ? [] : [words(session, style, text)]);
  return [
    ...part('MastheadKicker', block.kicker),
    ...part('MastheadTitle', block.title),
    ...part('MastheadSubtitle', block.subtitle),
    ...factsTable(block.facts, place.width, session),
    ...(block.facts.length > 0 ? [words(session, 'Gap', '')] : []),
  ];
}
