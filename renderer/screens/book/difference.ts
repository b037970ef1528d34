import {
  pickLanguage,
  type Language,
  type LocalRich,
  type LocalText,
  type RichBlock,
  type RichInline,
} from '../../../core/model/index.ts';

/** A run of words: in both texts, only in the library's, or only in this book's. */
export interface Run {
  readonly kind: 'same' | 'library' | 'book';
  readonly text: string;
}

/** A field's value as plain words, for showing and comparing; '' for none. */
export function plainWords(value: unknown, language: Language, main: Language): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  const picked = pickLanguage(value as LocalText | LocalRich, language, main)?.value;
  if (picked === undefined) return '';
  return typeof picked === 'string' ? picked : picked.map(blockWords).join('\n');
}

function blockWords(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return lineWords(block.content);
    case 'list':
      return block.items.map((item) => `• ${item.map(blockWords).join('\n')}`).join('\n');
    case 'table':
      return [block.header, ...block.rows]
        .filter((row) => row.length > 0)
        .map((row) => row.map(lineWords).join(' | '))
        .join('\n');
  }
}

function lineWords(line: readonly RichInline[]): string {
  return line
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'link':
          return inline.text;
        case 'footnote':
          return `[${inline.cites.map((cite) => cite.sourceId).join('; ')}]`;
        case 'break':
          return '\n';
      }
    })
    .join('');
}

/** Above this many words the table of the comparison would be slow; the texts are then shown whole. */
const MOST_WORDS = 1_500;

/** What differs between the library's words and this book's, word by word. */
export function compareWords(library: string, book: string): readonly Run[] {
  const a = words(library);
  const b = words(book);
  if (a.length * b.length > MOST_WORDS * MOST_WORDS) {
    return [
      { kind: 'library', text: library },
      { kind: 'book', text: book },
    ];
  }
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const runs: Run[] = [];
  const add = (kind: Run['kind'], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  };
  let row = 0;
  let column = 0;
  while (row < a.length || column < b.length) {
    const left = a[row];
    const right = b[column];
    if (left !== undefined && left === right) {
      add('same', left);
      row += 1;
      column += 1;
    } else if (left !== undefined && (right === undefined || at(row + 1, column) >= at(row, column + 1))) {
      add('library', left);
      row += 1;
    } else {
      add('book', right ?? '');
      column += 1;
    }
  }
  return runs;
}

const words = (text: string): readonly string[] => text.match(/\s+|[^\s]+/gu) ?? [];
