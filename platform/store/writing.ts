import { aKind, isGroup, kindWord } from '../../core/check/index.ts';
import { attachmentSchema, type AnyRecord, type RecordKind } from '../../core/model/index.ts';
import { LARGEST_FILE } from '../interchange/index.ts';
import { canonicalRecord, canonicalSettings, decodeRecord } from './decode.ts';
import { SETTINGS_ID, type Entries, type State } from './entries.ts';
import { StoreError } from './errors.ts';
import type { Search } from './search/index.ts';
import type { Applied, Change, EntryKind } from './types.ts';

type Changed = Applied['changed'][number];

/** Writes versions of entries for one action; to be used inside a transaction. */
export interface Writer {
  readonly apply: (change: Change) => Changed;
  /** Sets an entry to a state it had, as a new revision. */
  readonly restore: (state: State) => Changed;
  /** Adds a record that is new to the file with the revision it comes with. */
  readonly addAsIs: (kind: RecordKind, record: AnyRecord) => void;
  readonly putFile: (path: string, bytes: Uint8Array) => Changed;
}

/** The writer of an action. `path` is the workspace file's, for messages. */
export function writerFor(
  entries: Entries,
  search: Search,
  action: number,
  savedAt: string,
  path: string,
): Writer {
  const write = (state: State, revision: number, record?: AnyRecord): Changed => {
    const { kind, id } = state;
    const taken = state.value === null ? undefined : entries.sameName(kind, id);
    if (taken !== undefined) throw duplicate(kind, id, taken);
    const key = entries.addVersion(state, revision, action);
    if (kind !== 'settings' && kind !== 'file') {
      if (record) search.put(key, kind, record);
      else search.remove(key);
    }
    return { kind, id, revision: state.value === null ? null : revision };
  };
  const writeRecord = (kind: RecordKind, record: unknown, revision: number): Changed => {
    const fields = isGroup(record) ? record : {};
    const value = canonicalRecord(kind, { ...fields, revision, updatedAt: savedAt });
    return write({ kind, id: value.id, value: JSON.stringify(value), hash: null }, revision, value);
  };
  const put = ({ kind, record, baseRevision }: Extract<Change, { op: 'put' }>): Changed => {
    const { id } = record;
    const present = entries.present(kind, id);
    if (baseRevision === null) {
      if (present) throw duplicate(kind, id, id);
    } else if (present?.revision !== baseRevision) {
      throw conflict(kind, id, present && decodeRecord(kind, id, present.value, path));
    }
    return writeRecord(kind, record, entries.nextRevision(kind, id));
  };
  const remove = ({ kind, id, baseRevision }: Extract<Change, { op: 'delete' }>): Changed => {
    const present = entries.present(kind, id);
    if (present?.revision !== baseRevision) {
      throw conflict(kind, id, present && decodeRecord(kind, id, present.value, path));
    }
    return write({ kind, id, value: null, hash: null }, entries.nextRevision(kind, id));
  };
  const putFile = (filePath: string, bytes: Uint8Array): Changed => {
    checkFile(filePath, bytes);
    const value = JSON.stringify({ size: bytes.length });
    const state = { kind: 'file', id: filePath, value, hash: entries.addContent(bytes) } as const;
    return write(state, entries.nextRevision('file', filePath));
  };
  const deleteFile = (filePath: string): Changed => {
    if (!entries.present('file', filePath)) {
      throw new StoreError('invalid', `there is no file ${filePath} in this workspace: nothing was saved`);
    }
    const state = { kind: 'file', id: filePath, value: null, hash: null } as const;
    return write(state, entries.nextRevision('file', filePath));
  };
  return {
    putFile,
    apply: (change) => {
      switch (change.op) {
        case 'put':
          return put(change);
        case 'delete':
          return remove(change);
        case 'settings': {
          const value = JSON.stringify(canonicalSettings(change.settings));
          const state = { kind: 'settings', id: SETTINGS_ID, value, hash: null } as const;
          return write(state, entries.nextRevision('settings', SETTINGS_ID));
        }
        case 'putFile':
          return putFile(change.path, change.bytes);
        case 'deleteFile':
          return deleteFile(change.path);
      }
    },
    restore: ({ kind, id, value, hash }) => {
      const revision = entries.nextRevision(kind, id);
      if (value === null || kind === 'settings' || kind === 'file') {
        return write({ kind, id, value, hash }, revision);
      }
      return writeRecord(kind, JSON.parse(value), revision);
    },
    addAsIs: (kind, record) => {
      const value = canonicalRecord(kind, record);
      write({ kind, id: value.id, value: JSON.stringify(value), hash: null }, value.revision, value);
    },
  };
}

function checkFile(path: string, bytes: Uint8Array): void {
  const problem = attachmentSchema.shape.file.safeParse(path).error?.issues[0]?.message;
  if (problem !== undefined) throw new StoreError('invalid', `${path}: ${problem}; nothing was saved`);
  if (bytes.length > LARGEST_FILE) {
    const size = Math.round(bytes.length / 1024 / 1024);
    throw new StoreError(
      'invalid',
      `${path} has ${size} MB; a file of a workspace has at most 20 MB: nothing was saved`,
      { reason: { code: 'too-large', params: { size, most: 20 } } },
    );
  }
}

function duplicate(kind: EntryKind, id: string, taken: string): StoreError {
  const what = kind === 'file' || kind === 'settings' ? 'a file' : aKind(kind);
  const message =
    taken === id
      ? `there is ${what} "${id}" already: nothing was saved. Choose another id`
      : `there is ${what} "${taken}", and "${id}" differs from it in case only: nothing was saved. Choose another id`;
  return new StoreError('duplicate-id', message);
}

function conflict(kind: RecordKind, id: string, current: AnyRecord | undefined): StoreError {
  const what = current ? 'was changed' : 'was deleted';
  return new StoreError(
    'conflict',
    `the ${kindWord(kind)} "${id}" ${what} in the meantime: nothing was saved and your version is still on the screen. Look at both and save again`,
    { current },
  );
}
