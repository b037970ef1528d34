const SPACES = /([ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+|[\u200b\n])/;
/** A hyphen between letters, or a dash after a letter: "tariff-free", "30 Apr–1 May", but not "20–22". */
const AFTER_DASH = /(?<=\p{L}{2}[-‐](?=\p{L}{2}))|(?<=\p{L}[–—](?=.))|(?<=—(?=.))/u;
/** Addresses and file names are long and have no spaces. */
const IN_ADDRESS = /(?<=[/?&=._~](?=[^/?&=._~]))/;
const DASH = /[-‐–—]/;
const LONG_TOKEN = 24;
/** A word of megabytes is shaped in parts: shaping is slower than linear. */
const LONGEST_SHAPED = 200;

const MONTHS =
  'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December';
const UNIT =
  /^(?:[%‰°℃€₩]|(?:bn|mn|tn|million|billion|trillion|bp|pp|kg|km|kW|MW|GW|TWh|Mt|t|ha|m|cm|mm|p\.m\.|a\.m\.|KST|EST|EDT|CET|UTC|GMT|억|조|만|원|달러|톤)(?!\p{L}))/u;
const MONTH = new RegExp(`^(?:${MONTHS})(?![\\p{L}])`, 'u');
/** Korean dates, "2025. 5. 20.–22.": their parts belong together. */
const DATE_PART = /(?:^|[^\p{L}\p{N}])\d{1,4}\.$/u;
const NEXT_DATE_PART = /^\d{1,2}\./;
const DAY = /(?:^|[^\p{L}\p{N}.,])\d{1,2}(?:–\d{1,2})?$/u;

/** A stretch of text without a place to break a line, and what follows it. */
export interface Chunk {
  readonly text: string;
  readonly after: 'nothing' | 'space' | 'break' | 'line';
  readonly space: string;
}

/**
 * Splits text where a line may end: at spaces, after hyphens and dashes between words, inside long addresses.
 * Hangul, Han and kana break at spaces only, as Korean is set; a number keeps its unit, a day its month and a Korean date its parts.
 */
export function chunksOf(text: string): readonly Chunk[] {
  const parts = text.split(SPACES);
  const chunks: Chunk[] = [];
  let held = '';
  for (let index = 0; index < parts.length; index += 2) {
    const word = held + (parts[index] ?? '');
    const separator = parts[index + 1];
    held = '';
    if (separator === undefined) {
      pushWord(chunks, word, 'nothing', '');
    } else if (separator === '\n') {
      pushWord(chunks, word, 'line', '');
    } else if (separator === '\u200b') {
      pushWord(chunks, word, 'break', '');
    } else if (separator === ' ' && staysWith(word, parts[index + 2] ?? '')) {
      held = `${word} `;
    } else {
      pushWord(chunks, word, 'space', separator);
    }
  }
  return chunks;
}

/** What a word ends in that may stay with the next: a digit, or the full stop of a date. */
const MAY_STAY = /[\d.]$/;

function staysWith(word: string, next: string): boolean {
  if (!MAY_STAY.test(word)) return false;
  const end = word.slice(-12);
  return (
    (/\d$/.test(end) && UNIT.test(next)) ||
    (DAY.test(end) && MONTH.test(next)) ||
    (DATE_PART.test(end) && NEXT_DATE_PART.test(next))
  );
}

function pushWord(chunks: Chunk[], word: string, after: Chunk['after'], space: string): void {
  if (word === '' && after === 'nothing') return;
  if (word.length <= LONG_TOKEN && !DASH.test(word)) {
    chunks.push({ text: word, after, space });
    return;
  }
  const pieces =
    word.length > LONG_TOKEN && !word.includes(' ') ? word.split(IN_ADDRESS) : word.split(AFTER_DASH);
  for (const [index, text] of pieces.entries()) {
    const last = index === pieces.length - 1;
    const parts = text.length > LONGEST_SHAPED ? inParts(text) : [text];
    for (const part of parts.slice(0, -1)) chunks.push({ text: part, after: 'nothing', space: '' });
    chunks.push({ text: parts.at(-1) ?? '', after: last ? after : 'break', space: last ? space : '' });
  }
}

/** A letter with its marks stays in one part. */
function inParts(text: string): readonly string[] {
  return text.match(/[^]{1,100}\p{M}*/gu) ?? [text];
}
