import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { systemReason } from '../platform/errors.ts';
import { preparePassword } from '../platform/protect/index.ts';
import { UsageError, type Io } from './io.ts';

/** From where a password is read in the words of the command line: standard input. */
const STANDARD_INPUT = '-';

/**
 * Reads a password from a file, or with "-" from standard input or, on a terminal, from the keyboard without showing
 * it. Never from the command line itself, which other people of the computer can list and the shell remembers.
 */
export async function readPassword(io: Io, from: string): Promise<string> {
  const text = from === STANDARD_INPUT ? await fromInput(io) : await fromFile(from);
  // A file or a pipe ends with a line break that is not meant.
  const password = text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
  if (/[\r\n]/.test(password)) throw new UsageError('the password has several lines: it has to be one');
  const prepared = preparePassword(password);
  if (prepared.ok) return password;
  switch (prepared.reason) {
    case 'empty':
      throw new UsageError('the password is empty');
    case 'too-long':
      throw new UsageError('the password is too long for a PDF: 127 bytes at most');
    case 'unusable-sign':
      throw new UsageError('the password has a sign that a PDF cannot take');
  }
}

async function fromFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`the password cannot be read from ${path}: ${systemReason(error)}`);
  }
}

async function fromInput(io: Io): Promise<string> {
  if (io.canAsk) {
    const { password } = await import('@inquirer/prompts');
    const first = await password({ message: 'Password for the PDFs:', mask: true });
    const again = await password({ message: 'The same once more:', mask: true });
    if (first !== again) throw new UsageError('the two passwords differ: nothing was written');
    return first;
  }
  const chunks: Buffer[] = [];
  process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(process.stdin, 'end');
  return Buffer.concat(chunks).toString('utf8');
}
