import type { BlockOf } from '../../../document/index.ts';
import { plainText } from '../../../document/index.ts';
import { words } from '../paragraph.ts';
import type { Piece, Place } from '../place.ts';
import type { Session } from '../session.ts';
import { textHeight, twips } from '../sheet.ts';
import { roughWidth } from '../text.ts';
import { factsTable } from './key-facts.ts';

/**
 * The cover as plain paragraphs and one table. Where the parts stand on the page is worked out from how much room the
 * texts above will take, roughly: the gaps are the one thing that no style can know.
 */
export function coverPieces(block: BlockOf<'cover'>, place: Place, session: Session): readonly Piece[] {
  const { scale } = session.sheet;
  const height = textHeight(session.sheet, session.section.orientation) / 20;
  const width = place.width / 20;
  const tall = 1.25;
  const lines = (text: string, size: number, room = width) =>
    Math.max(1, Math.ceil((roughWidth(text) * size) / room)) * size * tall;
  const issuers = block.issuer.length * (scale.body - 0.5) * tall * 1.1;
  const titles = lines(block.title, scale.title) + lines(block.subtitle, scale.subtitle) + 34;
  const facts = block.facts
    .map((fact) => lines(plainText(fact.value), scale.small, width * 0.74) + 7.5)
    .reduce((sum, row) => sum + row, 0);
  const handling = lines(block.handling, scale.tiny);
  const free = Math.max(0, height - issuers - titles - facts - handling - 14);
  const gap = (share: number) => ({ spaceBefore: twips(free * share) });
  const part = (style: string, text: string, share?: number) =>
    text === '' ? [] : [words(session, style, text, share === undefined ? {} : gap(share))];
  return [
    ...block.issuer.flatMap((text, index) => part('CoverIssuer', text, index === 0 ? 0.04 : undefined)),
    ...part('CoverKicker', block.kicker, 0.32),
    ...part('Title', block.title),
    ...part('Subtitle', block.subtitle),
    ...(block.facts.length > 0 ? [words(session, 'CellEnd', '', gap(0.23))] : []),
    ...factsTable(block.facts, place.width, session),
    ...part('CoverHandling', block.handling, 0.4),
  ];
}
