import type { BlockOf, ParagraphBlock } from '../../../document/index.ts';
import { line, words } from '../paragraph.ts';
import type { Piece, Place } from '../place.ts';
import type { Session } from '../session.ts';

/** The style of a paragraph of text at a place. */
function paragraphStyle(style: ParagraphBlock['style'], place: Place): string {
  if (place.setting === 'body') {
    const names = {
      body: 'BodyText',
      standfirst: 'Standfirst',
      label: 'Label',
      statement: 'Statement',
    } as const;
    return names[style];
  }
  if (style === 'label') return 'TableLabel';
  if (style === 'standfirst') return 'TableStandfirst';
  if (place.head === 'row') return 'TableRowHead';
  const name = place.head === 'column' ? 'TableHead' : 'TableText';
  if (place.align === 'center') return `${name}Center`;
  return place.align === 'end' ? `${name}End` : name;
}

/** A heading of the second or third level; one that opens a cell stands at its top, without the air above. */
export function headingPieces(
  block: BlockOf<'heading'>,
  session: Session,
  opensCell: boolean,
): readonly Piece[] {
  return [line(session, `Heading${block.level}`, block.content, opensCell ? { spaceBefore: 0 } : {})];
}

/** A paragraph in the style of its place. */
export function paragraphPieces(block: ParagraphBlock, place: Place, session: Session): readonly Piece[] {
  return [line(session, paragraphStyle(block.style, place), block.content)];
}

/** A new page: a paragraph without height whose style breaks before it. Word cannot break a page inside a table. */
export function pageBreakPieces(place: Place, session: Session): readonly Piece[] {
  return place.nested ? [] : [words(session, 'PageBreak', '')];
}
