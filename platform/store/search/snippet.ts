import type { Language } from '../../../core/model/index.ts';
import type { SearchHit } from '../types.ts';
import type { Term } from './query.ts';
import type { FieldText } from './texts.ts';
import { joinedOf, piecesOf, type Piece } from './tokens.ts';

type Part = SearchHit['snippet'][number];

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The title stands above the snippet anyway, and an id says little to people. */
const WORTH = { body: 4, names: 4, title: 2, id: 0 } as const;

/** Characters shown before the first hit and in all. */
const BEFORE = 40;
const LENGTH = 160;

/** The text that shows best why a record was found, cut to a line, in parts that are hits or not. */
export function snippetOf(
  texts: readonly FieldText[],
  terms: readonly Term[],
  language: Language,
): readonly Part[] {
  let best: { readonly text: string; readonly spans: readonly Span[]; readonly score: number } | undefined;
  for (const field of texts) {
    const text = field.text.replaceAll(/\s+/gu, ' ').normalize('NFC').trim();
    const { spans, found } = hitsIn(text, terms);
    const inLanguage = field.language === undefined || field.language === language ? 1 : 0;
    const score = found * 10 + WORTH[field.column] + inLanguage;
    if (found > 0 && (best === undefined || score > best.score)) best = { text, spans, score };
  }
  if (best !== undefined) return cut(best.text, best.spans);
  const first = texts.find(({ column }) => column === 'body')?.text ?? texts[0]?.text ?? '';
  return cut(first.replaceAll(/\s+/gu, ' ').trim(), []);
}

function hitsIn(
  text: string,
  terms: readonly Term[],
): { readonly spans: readonly Span[]; readonly found: number } {
  const pieces = piecesOf(text);
  const spans: Span[] = [];
  const found = new Set<string>();
  for (const piece of [...pieces, ...joinedOf(text, pieces)]) {
    for (const term of terms) {
      const hit = hitIn(piece, term);
      if (hit.length > 0) found.add(term.folded);
      spans.push(...hit);
    }
  }
  return { spans: merge(spans), found: found.size };
}

function hitIn(piece: Piece, term: Term): readonly Span[] {
  if (term.cjk !== piece.cjk) return [];
  if (!term.cjk) return piece.folded.startsWith(term.folded) ? [piece] : [];
  const spans: Span[] = [];
  // Where folding changed the length, or a sign stands inside, offsets do not carry over: then all of it is marked.
  const same = piece.folded.length === piece.end - piece.start;
  for (let at = piece.folded.indexOf(term.folded); at >= 0; at = piece.folded.indexOf(term.folded, at + 1)) {
    if (!same) return [piece];
    spans.push({ start: piece.start + at, end: piece.start + at + term.folded.length });
  }
  return spans;
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else merged.push({ start, end });
  }
  return merged;
}

function cut(text: string, spans: readonly Span[]): readonly Part[] {
  const first = spans[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
  const until = text.length - from <= LENGTH ? text.length : wordEnd(text, from + LENGTH, spans[0]?.end ?? 0);
  const parts: Part[] = [];
  const add = (part: string, hit: boolean): void => {
    if (part !== '') parts.push({ text: part, hit });
  };
  let at = from;
  if (from > 0) add('…', false);
  for (const span of spans) {
    if (span.start >= until) break;
    add(text.slice(at, span.start), false);
    at = Math.min(span.end, until);
    add(text.slice(span.start, at), true);
  }
  add(text.slice(at, until), false);
  if (until < text.length) add('…', false);
  return parts;
}

/** The first beginning of a word at or after an offset, but not after `most`; never inside a surrogate pair. */
function wordStart(text: string, from: number, most: number): number {
  const space = text.indexOf(' ', from);
  if (space >= 0 && space < most) return space + 1;
  return isLow(text, from) ? from + 1 : from;
}

/** The last end of a word at or before an offset, but not before `least`; never inside a surrogate pair. */
function wordEnd(text: string, until: number, least: number): number {
  const space = text.lastIndexOf(' ', until);
  if (space > least && until - space < BEFORE) return space;
  const end = Math.max(until, least);
  return isLow(text, end) ? end + 1 : end;
}

const isLow = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};
