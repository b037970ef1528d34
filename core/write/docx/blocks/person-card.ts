import type { BlockOf } from '../../../document/index.ts';
import { gridTable } from '../grid.ts';
import { line, paragraph, words } from '../paragraph.ts';
import { pictureRun } from '../pictures.ts';
import type { Piece, Place } from '../place.ts';
import { runsOf } from '../inlines.ts';
import { TAB, textRun } from '../runs.ts';
import { nestedPieces, type Session } from '../session.ts';
import { twips } from '../sheet.ts';
import type { Fact } from './key-facts.ts';
import { CARD_PADDING } from '../parts/table-styles.ts';

const PHOTO_WIDTH = 62;
const PHOTO_GAP = 14;

/** A person in a box: the photo at the left if there is one, everything else beside it. */
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
  const padding = twips(CARD_PADDING) * 2;
  const side: Place = { width: width - padding, setting: 'table', nested: true };
  const children = [
    words(session, 'PersonName', block.name),
    ...(block.aside === '' ? [] : [words(session, 'PersonAside', block.aside)]),
    ...(block.role.length === 0 ? [] : [line(session, 'PersonRole', block.role)]),
    ...block.facts.map((fact) => factPiece(fact, session)),
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

/** A label and what it says in one line: a table in the card would be a stop more for a screen reader. */
function factPiece(fact: Fact, session: Session): Piece {
  return paragraph(session, 'PersonFact', textRun(fact.label, 'Aside') + TAB + runsOf(fact.value, session));
}
