import type { PdfPage, PdfRun } from './pdf-text.ts';
import { GAP, normalise } from './search.ts';

/** The margins of a page in points. Heads and feet stand in them. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/**
 * The ways to read a book that a sentence may be split by: everything in the order it was drawn; the same without heads,
 * feet and the numbers of notes, so that a sentence goes on over a page; and column by column, so that it goes on from a table's cell
 * or a note to its rest on the next page.
 */
export function readings(pages: readonly PdfPage[], margins: Margins): readonly string[] {
  const lines = pages.map((page) => toLines(page.runs));
  const body = lines.map((page, index) => {
    const top = (pages[index]?.height ?? 0) - margins.top;
    return page.filter((line) => line.y > margins.bottom && line.y < top);
  });
  const columns = new Map<string, string[]>();
  for (const line of body.flat()) {
    const key = `${Math.round(line.x)}/${Math.round(line.size * 2)}`;
    const column = columns.get(key);
    if (column) column.push(line.text);
    else columns.set(key, [line.text]);
  }
  const all = lines.map((page) => joined(page));
  return [
    all.join(''),
    body.map(joined).join(''),
    [...columns.values()].map((texts) => texts.join('')).join(GAP),
  ];
}

const joined = (lines: readonly Line[]): string => lines.map((line) => line.text).join('');

/** Runs that were drawn one after the other on one line. */
function toLines(runs: readonly PdfRun[]): Line[] {
  const lines: Line[] = [];
  let parts: string[] = [];
  let first: PdfRun | undefined;
  let last: PdfRun | undefined;
  const close = (): void => {
    if (first) lines.push({ text: normalise(parts.join('')), x: first.x, y: first.y, size: first.size });
    parts = [];
    first = undefined;
  };
  for (const run of runs) {
    // The number of a note stands between the words of a sentence and is not of it.
    if (last && /^\d+$/.test(run.text) && run.size < last.size * 0.8 && run.y > last.y) continue;
    // A note's number is raised; a run further left is a new line or a new column.
    const goesOn = last !== undefined && Math.abs(run.y - last.y) < last.size * 0.6 && run.x >= last.x;
    if (!goesOn) close();
    first ??= run;
    parts.push(run.text);
    last = run;
  }
  close();
  return lines;
}
