import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document, isScalar, Scalar, visit } from 'yaml';
import {
  RECORD_FOLDERS,
  RECORD_KINDS,
  RECORD_SCHEMAS,
  settingsSchema,
  type AnyRecord,
  type RecordKind,
  type Workspace,
} from '../../core/model/index.ts';
import { discard, writeNew } from '../write-files.ts';
import { toPlain } from './plain.ts';
import { SETTINGS_FILE } from './scan.ts';

/**
 * Writes a workspace in its canonical form: one record a file, named after its id. All files are written beside their
 * places first and moved then, so that a full disk leaves the old ones as they were; record files that the workspace
 * no longer has are removed at the end.
 */
export async function writeWorkspace(dir: string, workspace: Workspace): Promise<void> {
  const files = workspaceFiles(workspace);
  const moves: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const [path, text] of files) {
      const to = join(dir, path);
      await mkdir(dirname(to), { recursive: true });
      moves.push({ from: await writeNew(to, text), to });
    }
    for (const { from, to } of moves) await rename(from, to);
  } finally {
    // After a failure these are what is left of it; after success there are none.
    await Promise.all(moves.map(({ from }) => discard(from)));
  }
  await removeOthers(dir, new Set(files.keys()));
}

/** The files of a workspace in canonical form by their paths. */
function workspaceFiles(workspace: Workspace): ReadonlyMap<string, string> {
  const files = new Map([[SETTINGS_FILE, toYaml(toPlain(settingsSchema, workspace.settings))]]);
  for (const kind of RECORD_KINDS) {
    for (const record of workspace.records[kind]) {
      const { path, text } = recordFile(kind, record);
      files.set(path, text);
    }
  }
  return files;
}

/** A record's file in canonical form, and its path in the workspace. */
export function recordFile(
  kind: RecordKind,
  record: AnyRecord,
): { readonly path: string; readonly text: string } {
  return {
    path: `${RECORD_FOLDERS[kind]}/${record.id}.yaml`,
    text: toYaml(toPlain(RECORD_SCHEMAS[kind], record)),
  };
}

const LONG = 60;

/** YAML as people write it: long texts as folded-free blocks, one field a line. */
function toYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      if (needsQuotes(node.value)) node.type = Scalar.QUOTE_DOUBLE;
      else if (node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
      else if (node.value.length > LONG && isScalar(node)) node.type = Scalar.PLAIN;
    },
  });
  // No folding: a changed word then changes one line of the file, and a diff shows it.
  return document.toString({ lineWidth: 0, minContentWidth: 0, doubleQuotedMinMultiLineLength: 1e9 });
}

/** Characters that YAML readers take for line ends or drop, and ends that a block cannot keep. */
function needsQuotes(text: string): boolean {
  return /[\r\u0085\u2028\u2029\uFEFF]|^[\s]|[ \t]\n|\s$/u.test(text);
}

async function removeOthers(dir: string, kept: ReadonlySet<string>): Promise<void> {
  const own = new Set([...kept].map((path) => path.normalize('NFC')));
  for (const folder of Object.values(RECORD_FOLDERS)) {
    const names = await readdir(join(dir, folder)).catch(() => []);
    for (const name of names) {
      const path = `${folder}/${name}`;
      if (/^[^.].*\.ya?ml$/i.test(name) && !own.has(path.normalize('NFC'))) await rm(join(dir, path));
    }
  }
}
