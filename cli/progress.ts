import type { ExportProgress, Work } from '../platform/export/index.ts';
import type { Io } from './io.ts';

const WORDS: Readonly<Record<ExportProgress['phase'], string>> = {
  read: 'reading the workspace',
  assemble: 'putting the book together',
  pdf: 'laying out the PDF',
  docx: 'writing Word',
  prove: 'searching for withheld text',
  save: 'saving',
  done: 'done',
};
const WIDTH = 24;
/** Redrawing more often costs time and flickers. */
const PAUSE_MS = 80;

/** A line that shows how far an export is, and that is taken away in the end. */
export interface ProgressLine {
  readonly show: (progress: ExportProgress) => void;
  readonly clear: () => void;
}

/** "laying out the PDF, section 12 of 41", "writing page 120 of 448". */
function workWords(phase: ExportProgress['phase'], { unit, done, total }: Work): string {
  return unit === 'pages'
    ? `writing page ${done} of ${total}`
    : `${WORDS[phase]}, section ${done} of ${total}`;
}

/** A bar on a terminal; nothing in a pipe. */
export function showProgress(io: Io): ProgressLine {
  if (!io.err.isTTY) return { show: () => undefined, clear: () => undefined };
  let shownAt = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    show: ({ phase, variant, fraction, work }) => {
      const now = performance.now();
      if (now - shownAt < PAUSE_MS) return;
      shownAt = now;
      shown = true;
      const full = Math.round(WIDTH * Math.min(1, fraction));
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      const percent = `${Math.round(fraction * 100)} %`.padStart(5);
      const done = work === undefined ? WORDS[phase] : workWords(phase, work);
      const words = variant === undefined ? done : `${variant} copy: ${done}`;
      io.err.write(`\r\u001b[K${`${bar} ${percent}  ${words}`.slice(0, (io.err.columns || 80) - 1)}`);
    },
    clear: () => {
      if (shown) io.err.write('\r\u001b[K');
    },
  };
}
