import type { ExportProgress } from '../platform/export/index.ts';
import type { Io } from './io.ts';

const WORDS: Readonly<Record<ExportProgress['phase'], string>> = {
  read: 'reading the workspace',
  assemble: 'putting the book together',
  pdf: 'PDF',
  docx: 'Word',
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

/** A bar on a terminal; nothing in a pipe. */
export function showProgress(io: Io): ProgressLine {
  if (!io.err.isTTY) return { show: () => undefined, clear: () => undefined };
  let shownAt = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    show: ({ phase, variant, fraction }) => {
      const now = performance.now();
      if (now - shownAt < PAUSE_MS) return;
      shownAt = now;
      shown = true;
      const full = Math.round(WIDTH * Math.min(1, fraction));
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      const percent = `${Math.round(fraction * 100)} %`.padStart(5);
      const words = variant === undefined ? WORDS[phase] : `${variant} copy: ${WORDS[phase]}`;
      io.err.write(`\r\u001b[K${`${bar} ${percent}  ${words}`.slice(0, (io.err.columns || 80) - 1)}`);
    },
    clear: () => {
      if (shown) io.err.write('\r\u001b[K');
    },
  };
}
