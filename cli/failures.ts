import { CommanderError } from 'commander';
import { AppError } from '../platform/errors.ts';
import { StoreError } from '../platform/store/errors.ts';
import { EXIT, UsageError, type ExitCode, type Io } from './io.ts';
import { printable } from './print-findings.ts';

/** Says what went wrong in one line and answers with the exit code. A trace is shown only if it was asked for. */
export function reportFailure(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) {
    // It has printed its message itself; asking for help is no mistake.
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  if (error instanceof UsageError) {
    io.err.write(`aide-memoire: ${printable(error.message)}\n`);
    return EXIT.usage;
  }
  if (isPromptExit(error)) {
    io.err.write('\nStopped: nothing was written.\n');
    return EXIT.interrupted;
  }
  if (error instanceof AppError) {
    io.err.write(`aide-memoire: ${printable(error.message)}\n`);
    return error.code === 'cancelled' ? EXIT.interrupted : EXIT.content;
  }
  if (error instanceof StoreError) {
    io.err.write(`aide-memoire: ${printable(error.message)}\n`);
    return EXIT.content;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.err.write(`aide-memoire: unexpected failure: ${printable(message.split('\n', 1)[0] ?? '')}\n`);
  if (io.debug && error instanceof Error) io.err.write(`${error.stack ?? ''}\n`);
  else io.err.write('This is a fault of the program. AIDE_MEMOIRE_DEBUG=1 shows where it happened.\n');
  return EXIT.content;
}

/** Ctrl-C at a prompt. */
function isPromptExit(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');
}
