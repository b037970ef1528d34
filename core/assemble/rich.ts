import type { Block, FootnoteInline, Inline, LinkInline, TextInline } from '../document/index.ts';
import {
  mainLanguage,
  pickLanguage,
  type Cite,
  type LocalRich,
  type LocalText,
  type RichBlock,
  type RichInline,
  type RichText,
} from '../model/index.ts';
import { find, line, type Context } from './context.ts';
import { formatDay } from './dates.ts';
import { fillLabel } from './labels.ts';

type LangMark = Pick<TextInline, 'lang'>;

/** Rich text as blocks, in the book's language or, marked as such, in the main one. */
export function richBlocks(context: Context, value: LocalRich | undefined): Block[] {
  const picked = pickRich(context, value);
  return picked ? picked.text.flatMap((block) => toBlock(context, block, picked.lang)) : [];
}

/** Rich text as one run of lines, for table cells: paragraphs and list items follow each other on new lines. */
export function richLines(context: Context, value: LocalRich | undefined): Inline[] {
  const picked = pickRich(context, value);
  if (!picked) return [];
  return joinLines(picked.text.flatMap((block) => blockLines(context, block, picked.lang)));
}

function pickRich(
  context: Context,
  value: LocalRich | undefined,
): { readonly text: RichText; readonly lang: LangMark } | undefined {
  const picked = pickLanguage(value, context.language, mainLanguage(context.settings));
  if (!picked) return undefined;
  return { text: picked.value, lang: picked.lang === context.language ? {} : { lang: picked.lang } };
}

function toBlock(context: Context, block: RichBlock, lang: LangMark): Block[] {
  switch (block.kind) {
    case 'paragraph': {
      const content = toInlines(context, block.content, lang);
      return content.length === 0 ? [] : [{ kind: 'paragraph', style: 'body', content }];
    }
    case 'list': {
      const items = block.items
        .map((item) => item.flatMap((child) => toBlock(context, child, lang)))
        .filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ kind: 'list', ordered: block.ordered, items }];
    }
    case 'table':
      return tablesOf(context, block, lang);
  }
}

/** More columns than this leave no room for a word in each. */
const MOST_COLUMNS = 8;

/** A figure with the sign of a currency before it, or a unit of one word behind it. */
const FIGURE = /^[-–−+±]?\s?[$€£¥₩]?\s?\d[\d.,]*(?:\s?(?:[%‰]|[\p{L}·/]{1,7}))?$/u;
const NOTHING = /^[-–—]?$/;

/** Whether a column of a table holds figures, which then stand under each other at its right edge. */
function holdsFigures(rows: readonly (readonly (readonly RichInline[])[])[], column: number): boolean {
  const cells = rows.map((row) => plainCell(row[column] ?? []));
  return (
    cells.every((cell) => NOTHING.test(cell) || FIGURE.test(cell)) && cells.some((cell) => FIGURE.test(cell))
  );
}

const plainCell = (cell: readonly RichInline[]): string =>
  cell
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join('')
    .trim();

/** A table; one that is too wide for a page becomes several with the same first column, one under the other. */
function tablesOf(
  context: Context,
  block: Extract<RichBlock, { readonly kind: 'table' }>,
  lang: LangMark,
): Block[] {
  const width = Math.max(block.header.length, ...block.rows.map((row) => row.length));
  if (width === 0 || block.rows.length === 0) return [];
  const all = Array.from({ length: width }, (_, column) => column);
  const parts =
    width <= MOST_COLUMNS ? [all] : inParts(all.slice(1), MOST_COLUMNS - 1).map((part) => [0, ...part]);
  return parts.map((columns, part) => {
    const cells = (row: readonly (readonly RichInline[])[]): { content: Block[] }[] =>
      columns.map((column) => {
        const inlines = toInlines(context, row[column] ?? [], lang);
        // A note is called once only: not again where the first column is.
        const content =
          column === 0 && part > 0 ? inlines.filter(({ kind }) => kind !== 'footnote') : inlines;
        return { content: [{ kind: 'paragraph', style: 'body', content }] };
      });
    return {
      kind: 'table',
      look: 'lines',
      columns: columns.map((column) => ({
        share: 1 / columns.length,
        // The first column names the row, even if it does so by a year.
        ...(column > 0 && holdsFigures(block.rows, column) ? { align: 'end' as const } : {}),
      })),
      header: cells(block.header),
      rows: block.rows.map(cells),
    };
  });
}

function inParts<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, part) => list.slice(part * size, (part + 1) * size));
}

function blockLines(context: Context, block: RichBlock, lang: LangMark): Inline[][] {
  switch (block.kind) {
    case 'paragraph':
      return [toInlines(context, block.content, lang)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap((child) => blockLines(context, child, lang)));
    case 'table':
      return [block.header, ...block.rows].map((row) =>
        row.flatMap((cell, index): Inline[] => [
          ...(index > 0 ? [{ kind: 'text', text: ' · ' } as const] : []),
          ...toInlines(context, cell, lang),
        ]),
      );
  }
}

/** Lines one under another with forced breaks; empty ones fall away. */
export function joinLines(lines: readonly (readonly Inline[])[]): Inline[] {
  return lines
    .filter((content) => content.length > 0)
    .flatMap((content, index): Inline[] => (index === 0 ? [...content] : [{ kind: 'break' }, ...content]));
}

function toInlines(context: Context, inlines: readonly RichInline[], lang: LangMark): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        out.push({
          kind: 'text',
          text: inline.text.normalize('NFC'),
          ...(inline.bold ? { bold: true } : {}),
          ...(inline.italic ? { italic: true } : {}),
          ...lang,
        });
        break;
      case 'link':
        out.push({
          kind: 'link',
          href: inline.href,
          content: [{ kind: 'text', text: inline.text.normalize('NFC'), ...lang }],
        });
        break;
      case 'break':
        out.push({ kind: 'break' });
        break;
      case 'footnote': {
        const note = footnote(context, inline.cites, inline.note);
        if (note) {
          trimEnd(out);
          out.push(note);
        }
        break;
      }
    }
  }
  return out;
}

/** A note stands right behind the word it belongs to, however the author spaced it. */
function trimEnd(out: Inline[]): void {
  const last = out.at(-1);
  if (last?.kind !== 'text') return;
  const text = last.text.trimEnd();
  if (text === '') out.pop();
  else out[out.length - 1] = { ...last, text };
}

function footnote(context: Context, cites: readonly Cite[], note?: string): FootnoteInline | undefined {
  const parts = cites.flatMap((cite) => {
    const content = sourceLine(context, cite.sourceId);
    if (content.length === 0) return [];
    return [cite.locator === undefined ? content : [...content, text(`, ${cite.locator}`)]];
  });
  const content: (TextInline | LinkInline)[] = parts.flatMap((part, index) =>
    index === 0 ? part : [text('; '), ...part],
  );
  if (note !== undefined) content.push(text(content.length === 0 ? note : `; ${note}`));
  if (content.length === 0) return undefined;
  const last = content.at(-1);
  const end = last?.kind === 'text' ? last.text : '';
  return { kind: 'footnote', content: /[.!?。]$/.test(end) ? content : [...content, text('.')] };
}

const text = (value: string): TextInline => ({ kind: 'text', text: value });

/** A source as a note names it: publisher, title, date. Empty where it is withheld or later than the book. */
export function sourceLine(context: Context, sourceId: string): (TextInline | LinkInline)[] {
  const source = find(context, 'source', sourceId);
  if (!source) return [];
  const date =
    source.dateText === undefined
      ? [text(formatDay(source.date, context.language))]
      : line(context, source.dateText);
  const named = [line(context, source.publisher), line(context, source.title, { italic: true }), date];
  return named
    .filter((part) => plainOf(part) !== '')
    .flatMap((part, index) => (index === 0 ? part : [text(', '), ...part]));
}

const plainOf = (inlines: readonly TextInline[]): string => inlines.map((inline) => inline.text).join('');

/** What a record's citation needs to know of it. */
interface Cited {
  readonly sourceIds: readonly string[];
  readonly knownFrom?: string | undefined;
}

/**
 * The note for a record's own sources: none where it has none. Where all of them appeared after the book's date,
 * the note says since when the ministry has had it.
 */
export function citation(context: Context, record: Cited): FootnoteInline[] {
  const note = footnote(
    context,
    record.sourceIds.map((sourceId) => ({ sourceId })),
  );
  if (note) return [note];
  if (record.sourceIds.length === 0 || record.knownFrom === undefined) return [];
  const date = formatDay(record.knownFrom, context.language);
  return [{ kind: 'footnote', content: [text(fillLabel(context.labels.onFileSince, { date }))] }];
}

/** The lines with the record's own note behind them, unless they carry a note already. */
export function withCitation(context: Context, lines: readonly Inline[], record: Cited): Inline[] {
  if (lines.length === 0 || lines.some((inline) => inline.kind === 'footnote')) return [...lines];
  return [...lines, ...citation(context, record)];
}

/** A plain text of the record as one line, with the record's own note. */
export function citedLine(context: Context, value: LocalText | undefined, record: Cited): Inline[] {
  return withCitation(context, line(context, value), record);
}
