import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { main } from '../../cli/main.ts';

const BIN = fileURLToPath(new URL('../../cli/bin/aide-memoire.mjs', import.meta.url));

/** How a run of the command line ended and what it said. */
export interface CliRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command line in a process of its own, its output in pipes. */
export function runCli(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: options.cwd,
      env: { ...process.env, AIDE_MEMOIRE_DEBUG: '', ...options.env },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
}

/** Whether a text has something like a stack trace in it. */
export const hasTrace = (text: string): boolean => /^\s+at .+[:(]\d+|node:internal|\.ts:\d+:\d+/m.test(text);

/** Runs the command line in this process: the same but for the start, which takes most of the time. */
export async function runHere(args: readonly string[]): Promise<CliRun> {
  const text = { out: '', err: '' };
  const code = await main(args, {
    out: { write: (part) => (text.out += part) },
    err: { write: (part) => (text.err += part) },
    canAsk: false,
    debug: false,
  });
  return { code, signal: null, ...text };
}
