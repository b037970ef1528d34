import type { BlockOf } from '../../../document/index.ts';
import { gridTable } from '../grid.ts';
import { line, paragraph, words } from '../paragraph.ts';
import { pictureRun } from '../pictures.ts';
import type { Piece, Place } from '../place.ts';
import { textRun } from '../runs.ts';
import { nestedPieces, type Session } from '../session.ts';
import { twips } from '../sheet.ts';
import { factsTable } from './key-facts.ts';

const PHOTO_WIDTH = 62;
const PHOTO_GAP = 14;

/** A person: a hairline above, the photo at the left if there is one, everything else beside it. */
export function personCardPieces(
  block: BlockOf<'personCard'>,
  place: Place,
  session: Session,
): readonly Piece[] {
  const photo = block.photo
    ? pictureRun(block.photo, { width: PHOTO_WIDTH, height: PHOTO_WIDTH * 1.6, grow: true }, session)
    : undefined;
  const photoWidth = photo ? twips(PHOTO_WIDTH + PHOTO_GAP) : 0;
  const width = place.width - photoWidth;
  const side: Place = { width, setting: 'table', nested: true };
  const children = [
    paragraph(
      session,
      'PersonName',
      textRun(block.name) + (block.aside === '' ? '' : textRun('\u2002') + textRun(block.aside, 'Aside')),
    ),
    line(session, 'PersonRole', block.role),
    ...factsTable(block.facts, width, session, 'BookPairs'),
    ...(block.facts.length > 0 && block.content.length > 0 ? [words(session, 'Gap', '')] : []),
    ...nestedPieces(block.content, side, session),
  ];
  return [
    gridTable(session, {
      style: 'BookCard',
      widths: photo ? [photoWidth, width] : [width],
      rows: [
        {
          cells: [...(photo ? [{ children: [paragraph(session, 'CardPhoto', photo)] }] : []), { children }],
        },
      ],
    }),
  ];
}
