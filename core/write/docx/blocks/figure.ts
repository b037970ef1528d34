import type { BlockOf } from '../../../document/index.ts';
import { line, paragraph, words } from '../paragraph.ts';
import { pictureRun } from '../pictures.ts';
import type { Piece, Place } from '../place.ts';
import type { Session } from '../session.ts';
import { textHeight } from '../sheet.ts';

/** A picture in the text with its caption under it; where it cannot be had, a box with the words that stand for it. */
export function figurePieces(block: BlockOf<'figure'>, place: Place, session: Session): readonly Piece[] {
  const room = {
    width: place.width / 20,
    height: (textHeight(session.sheet, session.section.orientation) / 20) * 0.72,
  };
  const picture = pictureRun(block.picture, room, session);
  const caption = block.caption ? [line(session, 'FigureCaption', block.caption)] : [];
  const style = block.caption ? 'Figure' : 'FigureAlone';
  return [
    picture ? paragraph(session, style, picture) : words(session, 'FigureMissing', block.picture.alt),
    ...caption,
  ];
}
