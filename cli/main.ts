import process from 'node:process';
import { buildProgram } from './program.ts';
import { reportFailure } from './failures.ts';
import type { ExitCode, Io } from './io.ts';

/** Runs the command line and answers with the exit code. */
export async function main(args: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  const outcome: { code: ExitCode } = { code: 0 };
  try {
    await buildProgram(io, (code) => (outcome.code = code)).parseAsync(args, { from: 'user' });
    return outcome.code;
  } catch (error) {
    return reportFailure(error, io);
  }
}

function processIo(): Io {
  // `aide-memoire books x | head -1` closes the pipe early; that is no failure of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
  return {
    out: process.stdout,
    err: process.stderr,
    canAsk: process.stdin.isTTY && process.stderr.isTTY,
    debug: Boolean(process.env['AIDE_MEMOIRE_DEBUG']),
  };
}
