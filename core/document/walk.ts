import { assertNever } from './assert-never.ts';
import type { Block, BlockOf } from './blocks.ts';
import type { BookDocument } from './document.ts';
import type { FootnoteInline, Inline, Inlines, TextInline } from './inlines.ts';

const text = (value: string): Inlines => (value === '' ? [] : [{ kind: 'text', text: value }]);

const factInlines = (facts: readonly { readonly label: string; readonly value: Inlines }[]): Inlines[] =>
  facts.flatMap((fact) => [text(fact.label), fact.value]);

/**
 * A block's own lines of text in reading order, nested blocks included; every writer sets them in this order.
 * Words a writer makes itself (contents entries, page numbers) are not among them.
 */
export function linesOf(block: Block): readonly Inlines[] {
  const nested = (blocks: readonly Block[]): Inlines[] => blocks.flatMap(linesOf);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content];
    case 'list':
      return block.items.flatMap(nested);
    case 'table':
      return [
        ...(block.caption ? [block.caption] : []),
        ...[block.header, ...block.rows].flatMap((row) => row.flatMap((cell) => nested(cell.content))),
      ];
    case 'keyFacts':
      return factInlines(block.facts);
    case 'callout':
      return [text(block.title), ...nested(block.content)];
    case 'positionTable':
      return [
        text(block.labels.ours),
        text(block.labels.theirs),
        ...(hasDistance(block) ? [text(block.labels.distance)] : []),
        ...nested(block.ours),
        ...nested(block.theirs),
        ...(block.state ? [text(block.state.text)] : []),
        block.distance,
      ];
    case 'movementTable':
      return [
        text(block.labels.round),
        text(block.labels.ours),
        text(block.labels.theirs),
        ...block.rows.flatMap((row) => [row.round, row.ours, row.theirs]),
      ];
    case 'movementMatrix':
      return [
        text(block.issueLabel),
        ...block.rounds.map(text),
        ...block.rows.flatMap((row) => [
          row.issue,
          ...row.cells.flatMap((cell) => cell.flatMap((move) => [text(move.party), text(move.label)])),
        ]),
        ...block.legend.map((entry) => text(entry.label)),
      ];
    case 'timeline':
      return block.events.flatMap((event) => [text(event.date), text(event.title)]);
    case 'rateChart':
      return block.bars.flatMap((bar) => [text(bar.label), text(bar.value)]);
    case 'personCard':
      return [
        text(block.name),
        text(block.aside),
        block.role,
        ...factInlines(block.facts),
        ...nested(block.content),
      ];
    case 'figure':
      return block.caption ? [block.caption] : [];
    case 'annex':
      return factInlines(block.facts);
    case 'columns':
      return block.columns.flatMap(nested);
    case 'cover':
      return [
        ...block.issuer.map(text),
        text(block.kicker),
        text(block.title),
        text(block.subtitle),
        ...factInlines(block.facts),
        text(block.handling),
      ];
    case 'masthead':
      return [text(block.kicker), text(block.title), text(block.subtitle), ...factInlines(block.facts)];
    case 'contents':
    case 'pageBreak':
    case 'writingLines':
      return [];
    default:
      return assertNever(block);
  }
}

/** Whether the table of positions has its third column. */
export function hasDistance(block: BlockOf<'positionTable'>): boolean {
  return block.state !== undefined || block.distance.length > 0;
}

/** The text of inlines as a reader sees it, notes and page references left out. */
export function plainText(inlines: Inlines): string {
  return inlines.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'badge':
      return inline.text;
    case 'link':
      return plainText(inline.content);
    case 'crossReference':
      return inline.show === 'text' ? inline.text : '';
    case 'tickBox':
      return inline.label;
    case 'break':
      return '\n';
    case 'footnote':
      return '';
    default:
      return assertNever(inline);
  }
}

/** The footnotes of a book or some sections in reading order; a note's number is its place in this list, from 1. */
export function footnotesOf(document: Pick<BookDocument, 'sections'>): readonly FootnoteInline[] {
  return document.sections.flatMap((section) =>
    section.blocks
      .flatMap(linesOf)
      .flatMap((line) => line.filter((inline): inline is FootnoteInline => inline.kind === 'footnote')),
  );
}

/** Each footnote's number by the note itself: the same object may be called once only. */
export function numberFootnotes(document: BookDocument): ReadonlyMap<FootnoteInline, number> {
  return new Map(footnotesOf(document).map((note, index) => [note, index + 1]));
}

/** A run of plain text as an inline. */
export function textInline(value: string, marks: Omit<TextInline, 'kind' | 'text'> = {}): TextInline {
  return { kind: 'text', text: value, ...marks };
}
