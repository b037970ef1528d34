import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, sep } from 'node:path';
import { suggest, type Finding, type FindingPlace } from '../../core/check/index.ts';
import { RECORD_FOLDERS, RECORD_KINDS, type RecordKind } from '../../core/model/index.ts';
import { systemCode, systemReason } from '../errors.ts';
import { compareIds } from './order.ts';

/** The file with a workspace's settings. */
export const SETTINGS_FILE = 'workspace.yaml';
/** The folder with a workspace's pictures and papers. */
export const FILES_FOLDER = 'files';
/** The largest file that is read, in bytes: reading on would only use up the memory. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** A file of a workspace. `path` has forward slashes and starts at the workspace folder. */
export interface SourceFile {
  readonly path: string;
  readonly kind: RecordKind | 'workspace';
  readonly bytes: Uint8Array;
}

/** The record files of a workspace and what is wrong with its folder. */
export interface Scan {
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

const workspacePlace = (file: string): FindingPlace => ({ kind: 'workspace', id: 'workspace', file });

function finding(code: string, severity: Finding['severity'], file: string, message: string): Finding {
  return { code, severity, message, place: workspacePlace(file) };
}

const KIND_OF_FOLDER = new Map(RECORD_KINDS.map((kind) => [RECORD_FOLDERS[kind], kind]));
/** What people keep beside their records, without a meaning for us: their notes, version control, exported books. */
const IGNORED =
  /^\.|~$|^(readme|license|licence|notice|changelog|contributing)(\..+)?$|\.md$|^(out|output|exports?)$/i;
const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

/** Reads all record files of a workspace folder. Nothing outside the folder is read, whatever links point there. */
export async function scanWorkspace(dir: string): Promise<Scan> {
  const findings: Finding[] = [];
  const files: SourceFile[] = [];
  let root: string;
  let entries: readonly string[];
  try {
    root = await realpath(dir);
    entries = await listFolder(root);
  } catch (error) {
    return { files, findings: [finding('no-workspace', 'error', dir, noFolder(error))] };
  }
  for (const name of entries) {
    const kind = KIND_OF_FOLDER.get(name);
    if (name === SETTINGS_FILE) await addFile(root, name, 'workspace', files, findings);
    else if (kind !== undefined) await scanFolder(root, name, kind, files, findings);
    else if (name !== FILES_FOLDER && !IGNORED.test(name)) findings.push(await stray(root, name));
  }
  if (!entries.includes(SETTINGS_FILE)) findings.push(noSettings(dir, entries));
  return { files, findings };
}

async function listFolder(path: string): Promise<readonly string[]> {
  const names = await readdir(path);
  return names.toSorted(compareIds);
}

function noFolder(error: unknown): string {
  if (systemCode(error) === 'ENOENT') return 'there is no such folder';
  if (systemCode(error) === 'ENOTDIR') return 'this is a file; a workspace is a folder with a workspace.yaml';
  return `the folder cannot be read: ${systemReason(error)}`;
}

function noSettings(dir: string, entries: readonly string[]): Finding {
  const other = entries.find((name) => /^workspace\.(ya?ml|json)$/i.test(name));
  const hint =
    other === undefined
      ? ': this folder is not a workspace (start one with "aide-memoire new")'
      : `; rename "${other}"`;
  return {
    code: 'no-workspace',
    severity: 'error',
    message: `there is no ${SETTINGS_FILE} in ${basename(dir) || dir}${hint}`,
    place: { kind: 'workspace', id: 'workspace', file: SETTINGS_FILE },
  };
}

async function stray(root: string, name: string): Promise<Finding> {
  const isFolder = await stat(join(root, name)).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  const names = [...KIND_OF_FOLDER.keys(), FILES_FOLDER];
  if (isFolder) {
    const hint = suggest(name, names);
    return finding(
      'unknown-folder',
      'warning',
      name,
      `this folder is not read: no records have this name${hint}`,
    );
  }
  const hint = isYaml(name) ? ': records lie in the folders of their kinds' : '';
  return finding('stray-file', 'warning', name, `this file is not read${hint}`);
}

async function scanFolder(
  root: string,
  folder: string,
  kind: RecordKind,
  files: SourceFile[],
  findings: Finding[],
): Promise<void> {
  let names: readonly string[];
  try {
    if (!(await isInside(root, folder))) {
      findings.push(
        finding('outside', 'error', folder, 'is a link to a place outside the workspace: not read'),
      );
      return;
    }
    names = await listFolder(join(root, folder));
  } catch (error) {
    findings.push(finding('unreadable', 'error', folder, `cannot be read: ${systemReason(error)}`));
    return;
  }
  for (const name of names) {
    const path = `${folder}/${name}`;
    if (IGNORED.test(name)) continue;
    if (isYaml(name)) {
      await addFile(root, path, kind, files, findings);
      continue;
    }
    const hint = ['.json', '.txt', ''].includes(extname(name)) ? ': records are in .yaml files' : '';
    findings.push(finding('stray-file', 'warning', path, `is not read${hint}`));
  }
}

async function isInside(root: string, path: string): Promise<boolean> {
  const real = await realpath(join(root, path));
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}

async function addFile(
  root: string,
  path: string,
  kind: SourceFile['kind'],
  files: SourceFile[],
  findings: Finding[],
): Promise<void> {
  const read = await readInside(root, path);
  if (read.ok) files.push({ path, kind, bytes: read.bytes });
  else findings.push(finding(read.code, 'error', path, read.message));
}

/** A file's bytes, or why it was not read. */
export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Reads a file of a workspace; refuses what lies outside it, what is no file, and what is too large. */
export async function readInside(root: string, path: string): Promise<FileRead> {
  const refuse = (code: string, message: string): FileRead => ({ ok: false, code, message });
  try {
    if (!(await isInside(await realpath(root), path))) {
      return refuse('outside', 'is a link to a place outside the workspace: not read');
    }
    const entry = await stat(join(root, path));
    if (!entry.isFile()) return refuse('not-a-file', 'is not a file');
    if (entry.size > LARGEST_FILE) {
      const size = `${Math.round(entry.size / 1024 / 1024)} MB`;
      return refuse('too-large', `has ${size}; a file of a workspace has at most 20 MB`);
    }
    return { ok: true, bytes: new Uint8Array(await readFile(join(root, path))) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return refuse('no-file', 'there is no such file');
    return refuse('unreadable', `cannot be read: ${systemReason(error)}`);
  }
}
