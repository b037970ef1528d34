import type { Block, BlockOf, ParagraphBlock } from '../../../document/index.ts';
import { gridTable } from '../grid.ts';
import { runsOf } from '../inlines.ts';
import { toneName } from '../palette.ts';
import { paragraph } from '../paragraph.ts';
import type { Piece, Place } from '../place.ts';
import { textRun } from '../runs.ts';
import { nestedPieces, type Session } from '../session.ts';
import { twips } from '../sheet.ts';

/**
 * A box. Of plain paragraphs it is a paragraph style with a coloured edge, which reads and copies like text;
 * with lists or tables inside it is a table of one cell, since Word would break the edge at every indent.
 */
export function calloutPieces(block: BlockOf<'callout'>, place: Place, session: Session): readonly Piece[] {
  if (block.title === '' && block.content.length === 0) return [];
  return isParagraphBox(block)
    ? paragraphBox(block, block.content.filter(isParagraph), session)
    : tableBox(block, place, session);
}

/** Whether the box is made of paragraphs, whose style brings the air around it. */
export function isParagraphBox(block: BlockOf<'callout'>): boolean {
  return block.content.every(isParagraph);
}

function isParagraph(block: Block): block is ParagraphBlock {
  return block.kind === 'paragraph';
}

function paragraphBox(
  block: BlockOf<'callout'>,
  content: readonly ParagraphBlock[],
  session: Session,
): readonly Piece[] {
  const style = `Callout${toneName(block.tone)}`;
  const lead = leadRuns(block, content.length > 0);
  const [first, ...rest] = content;
  const keep = (last: boolean) => (last ? {} : { keepNext: true });
  return [
    paragraph(session, style, lead + runsOf(first?.content ?? [], session), keep(rest.length === 0)),
    ...rest.map((one, index) =>
      paragraph(session, style, runsOf(one.content, session), keep(index === rest.length - 1)),
    ),
  ];
}

function tableBox(block: BlockOf<'callout'>, place: Place, session: Session): readonly Piece[] {
  const [first, ...rest] = block.content;
  const opens = first !== undefined && isParagraph(first);
  // The box's left and right padding, as its table style has it.
  const within: Place = { width: place.width - twips(16), setting: 'table', nested: true };
  const lead = leadRuns(block, opens);
  const opening = lead + (opens ? runsOf(first.content, session) : '');
  const pieces = [
    ...(opening !== '' ? [paragraph(session, 'TableText', opening, { keepNext: true })] : []),
    ...nestedPieces(opens ? rest : block.content, within, session),
  ];
  return [
    gridTable(session, {
      style: `BookBox${toneName(block.tone)}`,
      widths: [place.width],
      rows: [{ cells: [{ children: pieces }] }],
    }),
  ];
}

function leadRuns(block: BlockOf<'callout'>, textFollows: boolean): string {
  if (block.title === '') return '';
  return textRun(block.title, `Lead${toneName(block.tone)}`) + (textFollows ? textRun(' ') : '');
}
