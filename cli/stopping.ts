import { rmSync } from 'node:fs';
import process from 'node:process';
import { pendingFiles } from '../platform/write-files.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * From now on, Ctrl-C and its like first remove what is written but not in place, then end the process as ever.
 * Answers with a function that puts things back as they were.
 */
export function cleanUpWhenStopped(): () => void {
  const handler = (signal: NodeJS.Signals): void => {
    for (const path of pendingFiles()) rmSync(path, { force: true, recursive: true });
    for (const one of SIGNALS) process.removeListener(one, handler);
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, handler);
  return () => {
    for (const signal of SIGNALS) process.removeListener(signal, handler);
  };
}
