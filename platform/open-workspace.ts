import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { RECORD_KINDS, type Workspace } from '../core/model/index.ts';
import { isGroup, type Finding, type LibraryRecord } from '../core/check/index.ts';
import {
  checkLibrary,
  filesIn,
  readWorkspace,
  sortFindings,
  type AttachedFiles,
  type FileRead,
  type Locate,
} from './interchange/index.ts';
import type { WorkspaceFile } from './store/index.ts';
import { StoreError } from './store/errors.ts';
import { loadBuiltInTemplates } from './templates/index.ts';

/** A workspace, from a folder or from a file, and everything that is wrong with it. */
export interface OpenedWorkspace {
  /** Only if no finding is an error. */
  readonly workspace?: Workspace;
  readonly findings: readonly Finding[];
  /** Adds file and line to a finding, where the records lie in files. */
  readonly locate: Locate;
  /** The bytes of an attachment's file; undefined where there is none. */
  readonly readFile: (path: string) => Promise<Uint8Array | undefined>;
  readonly close: () => void;
}

/**
 * Opens a workspace for reading by what its path is: a folder of YAML files, or a workspace file (.aide). It never
 * throws for what may be there: that is in the findings.
 */
export async function openWorkspace(path: string): Promise<OpenedWorkspace> {
  return (await isWorkspaceFile(path)) ? await openFile(path) : await openFolder(path);
}

/** A path is a file's if there is one; where there is nothing, its name tells what was meant. */
async function isWorkspaceFile(path: string): Promise<boolean> {
  const isAide = extname(path).toLowerCase() === '.aide';
  const isFile = await stat(path).then(
    (entry) => entry.isFile(),
    () => isAide,
  );
  // A YAML file is one of a folder's: that the folder is to be named is said there.
  return isFile && (isAide || !/\.(ya?ml|json)$/i.test(path));
}

async function openFolder(dir: string): Promise<OpenedWorkspace> {
  const files = filesIn(dir);
  return {
    ...(await readWorkspace(dir)),
    readFile: async (path) => bytesOf(await files.read(path)),
    close: () => undefined,
  };
}

const bytesOf = (read: FileRead): Uint8Array | undefined => (read.ok ? read.bytes : undefined);

async function openFile(path: string): Promise<OpenedWorkspace> {
  // Only this needs SQLite: folders are read without it.
  const { openWorkspaceFile } = await import('./store/index.ts');
  let file: WorkspaceFile | undefined;
  try {
    file = openWorkspaceFile(path, { readOnly: true });
    const opened = file;
    const findings = await checkWorkspaceFile(opened);
    const sound = findings.every(({ severity }) => severity !== 'error');
    return {
      ...(sound ? { workspace: opened.read() } : {}),
      findings,
      locate: locateNowhere,
      readFile: async (name) => opened.readFile(name),
      close: () => opened.close(),
    };
  } catch (error) {
    file?.close();
    if (!(error instanceof StoreError)) throw error;
    const place = { kind: 'workspace', id: 'workspace' } as const;
    return {
      findings: [{ code: error.code, severity: 'error', message: error.message, place }],
      locate: locateNowhere,
      readFile: async () => undefined,
      close: () => undefined,
    };
  }
}

const locateNowhere: Locate = ({ near: _near, ...finding }) => finding;

/** All that the rules find wrong with an open workspace file, as for a folder but without lines. */
export async function checkWorkspaceFile(file: WorkspaceFile): Promise<readonly Finding[]> {
  const records = RECORD_KINDS.flatMap((kind) =>
    file.list(kind).flatMap((record): readonly LibraryRecord[] => {
      const value: unknown = record;
      return isGroup(value) ? [{ kind, id: record.id, value }] : [];
    }),
  );
  const library = { settings: file.settings(), records, builtInTemplates: await loadBuiltInTemplates() };
  const findings = await checkLibrary(library, filesOf(file));
  return sortFindings(findings.map(locateNowhere));
}

function filesOf(file: WorkspaceFile): AttachedFiles {
  return {
    read: (path) => {
      const bytes = file.readFile(path);
      return bytes ? { ok: true, bytes } : { ok: false, code: 'no-file', message: 'there is no such file' };
    },
    list: () => file.files(),
  };
}
