import { unzipSync } from 'fflate';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importFolder, openWorkspaceFile, StoreError, type WorkspaceFile } from '../store/index.ts';
import { Refusal, toFailure } from './failure.ts';
import { freePath, safeName, titleOfFile } from './names.ts';

/** Unpacked, a folder is as large as this at most: a small archive can hold gigabytes of nothing. */
const MOST_BYTES = 500 * 1024 * 1024;
const MOST_FILES = 20_000;
const SQLITE = 'SQLite format 3\0';
const ZIP = 'PK\u0003\u0004';

/**
 * Takes in a file that came as bytes, an .aide file or a zipped folder, under a free name in a folder, and opens it.
 * What cannot be opened is not kept.
 */
export async function takeIn(name: string, bytes: Uint8Array, folder: string): Promise<WorkspaceFile> {
  const title = safeName(titleOfFile(name).replace(/\.zip$/i, ''), 'File');
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.length)).toString('latin1');
  mkdirSync(folder, { recursive: true });
  if (begin.startsWith(SQLITE)) return takeFile(bytes, freePath(folder, title), title);
  if (begin.startsWith(ZIP)) return await takeArchive(bytes, freePath(folder, title));
  throw new Refusal(
    'damaged',
    `“${title}” is neither an .aide file nor a zipped folder of one: nothing was taken in. Choose another file.`,
    undefined,
    { code: 'no-workspace-file', params: { name: title } },
  );
}

function takeFile(bytes: Uint8Array, path: string, title: string): WorkspaceFile {
  const staging = mkdtempSync(join(dirname(path), '.incoming-'));
  try {
    const file = join(staging, 'incoming.aide');
    writeFileSync(file, bytes, { flag: 'wx', flush: true });
    // Looked at where nobody sees it: a damaged file must not appear among the good ones.
    look(file, title);
    renameSync(file, path);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return openWorkspaceFile(path);
}

function look(file: string, title: string): void {
  try {
    openWorkspaceFile(file).close();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { code, message, reason } = toFailure(error);
    throw new Refusal(code, message.replaceAll(file, `“${title}”`), undefined, reason);
  }
}

async function takeArchive(bytes: Uint8Array, path: string): Promise<WorkspaceFile> {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'));
  try {
    unpack(bytes, folder);
    return await importOrRefuse(rootOf(folder), path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a file of a folder; a Refusal with what is wrong where the folder has errors. */
export async function importOrRefuse(folder: string, path: string): Promise<WorkspaceFile> {
  const { file, findings } = await importFolder(folder, path);
  if (file) return file;
  const errors = findings.filter((finding) => finding.severity === 'error');
  throw new Refusal(
    'content-errors',
    `The folder has ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}: no file was made. Correct the folder and try again.`,
    { findings },
    { code: 'folder-errors', params: { n: errors.length } },
  );
}

function unpack(bytes: Uint8Array, folder: string): void {
  let total = 0;
  let count = 0;
  const refuse = (why: string): never => {
    throw new Refusal('damaged', `The zipped folder ${why}: nothing was taken in.`, undefined, {
      code: 'zip-unusable',
      params: {},
    });
  };
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        count += 1;
        if (total > MOST_BYTES || count > MOST_FILES) refuse('is too large');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse('is damaged');
  }
  for (const [name, content] of Object.entries(files)) {
    const steps = name.split('/');
    if (name.endsWith('/') || steps[0] === '__MACOSX') continue;
    const outside = steps.some((step) => step === '' || step === '.' || step === '..');
    if (outside || /[\\:\0]/.test(name)) refuse('has a file that would lie outside of it');
    const path = join(folder, ...steps);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: 'wx' });
  }
}

/** The folder with workspace.yaml: people zip the folder as often as what is in it. */
function rootOf(folder: string): string {
  if (existsSync(join(folder, 'workspace.yaml'))) return folder;
  const inner = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'workspace.yaml')));
  return inner.length === 1 ? join(folder, inner[0] ?? '') : folder;
}
