import { extname } from 'node:path';
import { kindWord } from '../../core/check/index.ts';
import { RECORD_KINDS } from '../../core/model/index.ts';
import { checkNewFolder } from '../../platform/starter/index.ts';
import {
  exportFolder,
  importFolder,
  openWorkspaceFile,
  recoverWorkspaceFile,
  StoreError,
  type Recovered,
  type WorkspaceFile,
} from '../../platform/store/index.ts';
import { EXIT, printJson, UsageError, type ExitCode, type Io } from '../io.ts';
import { countFindings, printable, printFindings } from '../print-findings.ts';

interface Flags {
  readonly json?: boolean | undefined;
}

/** Makes a workspace file out of a folder. */
export async function runImport(io: Io, dir: string, path: string, flags: Flags): Promise<ExitCode> {
  // Told by another name, nothing would open the file by a double click.
  if (extname(path).toLowerCase() !== '.aide') {
    throw new UsageError(`a workspace file is called something.aide: "${path}.aide"`);
  }
  return await report(io, flags, async () => {
    const { file, findings } = await importFolder(dir, path);
    if (!file) {
      if (flags.json) printJson(io, { ok: false, findings });
      else {
        printFindings(io, findings, dir);
        io.err.write(
          `aide-memoire: ${printable(dir)} has errors (${countFindings(findings)}): no file was made\n`,
        );
      }
      return EXIT.content;
    }
    const held = contentOf(file);
    file.close();
    if (flags.json) printJson(io, { ok: true, file: path, ...held, findings });
    else {
      printFindings(io, findings, dir);
      io.out.write(`${printable(path)} is made: ${wordsFor(held)}\n`);
    }
    return EXIT.done;
  });
}

/** Writes a workspace file as a folder. */
export async function runUnpack(
  io: Io,
  path: string,
  dir: string,
  flags: Flags & { readonly force?: boolean | undefined },
): Promise<ExitCode> {
  return await report(io, flags, async () => {
    const file = openWorkspaceFile(path, { readOnly: true });
    try {
      if (!flags.force) await checkNewFolder(dir);
      await exportFolder(file, dir);
      const held = contentOf(file);
      if (flags.json) printJson(io, { ok: true, folder: dir, ...held });
      else io.out.write(`${printable(dir)} is written: ${wordsFor(held)}\n`);
      return EXIT.done;
    } finally {
      file.close();
    }
  });
}

/** Saves what can be read of a damaged file. */
export async function runRecover(
  io: Io,
  path: string,
  to: string | undefined,
  flags: Flags,
): Promise<ExitCode> {
  return await report(io, flags, () => {
    const recovered = recoverWorkspaceFile(path, to);
    if (flags.json) printJson(io, { ok: true, ...recovered });
    else printRecovered(io, recovered);
    return EXIT.done;
  });
}

function printRecovered(io: Io, { path, from, records, lost, older }: Recovered): void {
  io.out.write(`${printable(path)} is made out of ${printable(from)}: ${plural(records, 'record')}\n`);
  const list = (words: string, names: Recovered['lost']): void => {
    for (const { kind, id } of names) io.out.write(`  ${words}: ${kindWord(kind)} ${printable(id)}\n`);
  };
  list('lost', lost);
  list('an earlier version of', older);
}

/** Failures that were foreseen, for programs in JSON; for people they are printed where all others are. */
async function report(io: Io, flags: Flags, run: () => Promise<ExitCode> | ExitCode): Promise<ExitCode> {
  try {
    return await run();
  } catch (error) {
    if (!flags.json || !(error instanceof StoreError)) throw error;
    const { code, message, findings } = error;
    printJson(io, { ok: false, error: { code, message }, findings });
    return EXIT.content;
  }
}

interface Content {
  readonly records: Readonly<Record<string, number>>;
  readonly files: number;
}

function contentOf(file: WorkspaceFile): Content {
  return { records: file.counts(), files: file.files().length };
}

function wordsFor({ records, files }: Content): string {
  const listed = RECORD_KINDS.flatMap((kind) => {
    const count = records[kind] ?? 0;
    return count === 0 ? [] : [`${kindWord(kind)} ${count}`];
  });
  return [...listed, ...(files === 0 ? [] : [`file ${files}`])].join(', ') || 'no records yet';
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
