/** A stretch of two texts: in both, only in the older, or only in the newer. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many steps of comparing, the middle is shown as replaced whole. */
const LIMIT = 4_000_000;

/** Words, runs of spaces, and single other signs. */
const tokens = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

/** What changed between two texts, word by word. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const a = tokens(before);
  const b = tokens(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end += 1;
  }
  const parts: DiffPart[] = [];
  push(parts, 'same', a.slice(0, start));
  diffMiddle(parts, a.slice(start, a.length - end), b.slice(start, b.length - end));
  push(parts, 'same', a.slice(a.length - end));
  return parts;
}

function push(parts: DiffPart[], kind: DiffPart['kind'], words: readonly string[]): void {
  if (words.length === 0) return;
  const last = parts.at(-1);
  const text = words.join('');
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}

/** The longest common subsequence, by the table of lengths (Wagner and Fischer, 1974). */
function diffMiddle(parts: DiffPart[], a: readonly string[], b: readonly string[]): void {
  if (a.length * b.length > LIMIT) {
    push(parts, 'removed', a);
    push(parts, 'added', b);
    return;
  }
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      push(parts, 'same', a.slice(i, i + 1));
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      push(parts, 'removed', a.slice(i, i + 1));
      i += 1;
    } else {
      push(parts, 'added', b.slice(j, j + 1));
      j += 1;
    }
  }
  push(parts, 'removed', a.slice(i));
  push(parts, 'added', b.slice(j));
}
