import type { Io } from './io.ts';
import { printable } from './print-findings.ts';

// Hangul, Hanja, kana and full-width forms take two columns of a terminal (Unicode Standard Annex 11).
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

/** Prints rows in columns; the last column is as wide as it likes. */
export function printTable(io: Io, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [head, ...rows].map((row) => row.map(printable));
  const widths = head.map((_, column) => Math.max(...lines.map((row) => widthOf(row[column] ?? ''))));
  for (const row of lines) {
    const cells = row.map((cell, column) =>
      column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)),
    );
    io.out.write(`${cells.join('  ').trimEnd()}\n`);
  }
}
