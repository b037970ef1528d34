import { type Block, type BlockOf, LIST_LEVELS } from '../../../document/index.ts';
import { line, type ParagraphExtras, words } from '../paragraph.ts';
import { listIndent } from '../parts/numbering.ts';
import type { Piece, Place } from '../place.ts';
import { nestedPieces, newCountedList, type Session } from '../session.ts';
import { twips } from '../sheet.ts';

/** A list: built-in list styles by level; a list that counts starts anew through an instance of its own. */
export function listPieces(block: BlockOf<'list'>, place: Place, session: Session, level = 0): Piece[] {
  const suffix = level === 0 ? '' : String(level + 1);
  const family = place.setting === 'body' ? 'List' : 'Table';
  const style = `${family}${block.ordered ? 'Number' : 'Bullet'}${suffix}`;
  const list = block.ordered ? { id: newCountedList(session, place.setting, level), level } : undefined;
  const extras: ParagraphExtras = list ? { list } : {};
  const within: Place = { ...place, width: place.width - twips(listIndent(place.setting, level).left) };
  const pieces: Piece[] = [];
  for (const item of block.items) {
    const [first, ...rest] = item;
    if (!first) continue;
    const leads = first.kind === 'paragraph';
    pieces.push(leads ? line(session, style, first.content, extras) : words(session, style, '', extras));
    for (const child of leads ? rest : item) {
      const continueStyle = `${family}Continue${suffix}`;
      for (const piece of childPieces(child, within, session, level, continueStyle)) pieces.push(piece);
    }
  }
  return pieces;
}

function childPieces(
  child: Block,
  place: Place,
  session: Session,
  level: number,
  continueStyle: string,
): readonly Piece[] {
  if (child.kind === 'list') {
    // Deeper lists stay at the last level: Word has styles for five only, and no one reads a sixth indent.
    return listPieces(child, place, session, Math.min(level + 1, LIST_LEVELS - 1));
  }
  if (child.kind === 'paragraph') return [line(session, continueStyle, child.content)];
  const pieces = nestedPieces([child], place, session);
  // Two tables in one item would become one.
  return pieces.at(-1)?.kind === 'table' ? [...pieces, words(session, 'CellEnd', '')] : pieces;
}
