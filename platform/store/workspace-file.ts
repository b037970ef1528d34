import { resolve } from 'node:path';
import process from 'node:process';
import { RECORD_KINDS, type Edition, type RecordKind } from '../../core/model/index.ts';
import { compareIds } from '../interchange/index.ts';
import { connect, type Connection } from './connect.ts';
import { copyTo } from './copy.ts';
import { prepareEntries, type State } from './entries.ts';
import { StoreError, toStoreError } from './errors.ts';
import { findRecords } from './find.ts';
import { buildIndex, isIndexCurrent } from './index-records.ts';
import { cacheRecords } from './records.ts';
import { revisionsOf } from './revisions.ts';
import { prepareSearch } from './search/index.ts';
import { prepareSnapshots, transact } from './transact.ts';
import { Typing } from './typing.ts';
import type { Applied, Change, LockHolder, OpenOptions, Via, WorkspaceFile } from './types.ts';
import { usesOf } from './used-in.ts';
import { writerFor, type Writer } from './writing.ts';

/**
 * Opens a workspace file; for writing, unless another window or process has it: then read-only, and `lockedBy` says
 * who. Throws a StoreError where it is missing, no workspace, damaged, too new, or not allowed.
 */
export function openWorkspaceFile(path: string, options: OpenOptions = {}): WorkspaceFile {
  const clock = options.clock ?? (() => new Date());
  const full = resolve(path);
  const connection = connect(full, { readOnly: options.readOnly ?? false, at: clock() });
  try {
    return openOn(connection, clock);
  } catch (error) {
    connection.close();
    throw toStoreError(error, full);
  }
}

function openOn(connection: Connection, clock: () => Date): WorkspaceFile {
  const { db, path, readOnly } = connection;
  const entries = prepareEntries(db);
  if (!readOnly && !isIndexCurrent(db)) transact(db, path, () => buildIndex(db, entries, path));
  const index = prepareSearch(db);
  const records = cacheRecords(entries, path);
  const snapshot = prepareSnapshots(db, () => records.clear());
  const typing = new Typing(clock);
  const listeners = new Set<(applied: Applied) => void>();
  let open = true;

  /** Every call but those on a closed file, which SQLite would answer in words nobody understands. */
  const whileOpen = <T>(work: () => T): T => {
    if (!open) throw new StoreError('closed', `${path} was closed: open it again`);
    try {
      return readOnly ? snapshot.read(work) : work();
    } catch (error) {
      throw toStoreError(error, path);
    }
  };
  const save = (
    action: {
      readonly label: string;
      readonly via: Via;
      readonly target?: number;
      readonly undoable: boolean;
    },
    work: (writer: Writer) => Applied['changed'],
    former?: number,
  ): Applied => {
    checkWritable(connection);
    const { label, via, target = null, undoable } = action;
    const savedAt = clock().toISOString();
    const applied = transact(db, path, (): Applied => {
      const state = undoable ? 'done' : 'fixed';
      const actionId = entries.addAction({ label, savedAt, via, target, state });
      const changed = work(writerFor(entries, index, actionId, savedAt, path));
      if (former === undefined) return { actionId, label, savedAt, via, changed };
      entries.absorb(former, actionId);
      return { actionId, label, savedAt, via, continued: true, changed };
    });
    records.refresh(applied.changed);
    notify(listeners, applied);
    return applied;
  };
  const repair = (): void => transact(db, path, () => buildIndex(db, entries, path));
  /** What undo puts back; a book that goes takes along what was kept of it, which is no action of its own. */
  const undoneBy = (action: number): readonly State[] => {
    const states = entries.before(action);
    const gone = new Set(
      states.flatMap(({ kind, id, value }) => (kind === 'book' && value === null ? id : [])),
    );
    if (gone.size === 0) return states;
    const kept = (records.list('edition') as readonly Edition[]).filter(({ bookId }) => gone.has(bookId));
    return [...states, ...kept.map(({ id }): State => ({ kind: 'edition', id, value: null, hash: null }))];
  };
  const step = (via: 'undo' | 'redo'): Applied | undefined => {
    const action = via === 'undo' ? entries.lastDone() : entries.nextUndone();
    if (!action) return undefined;
    typing.end();
    return save({ label: action.label, via, target: action.id, undoable: false }, (writer) => {
      entries.setState(action.id, via === 'undo' ? 'undone' : 'done');
      const states = via === 'undo' ? undoneBy(action.id) : entries.before(entries.undoOf(action.id) ?? 0);
      // First what goes: what comes back may have an id that only differs in case.
      const order = [...states].toSorted((a, b) => Number(a.value !== null) - Number(b.value !== null));
      return order.map((state) => writer.restore(state));
    });
  };
  return {
    path,
    readOnly,
    ...(connection.lockedBy === undefined ? {} : { lockedBy: connection.lockedBy }),
    read: () => whileOpen(() => ({ settings: records.settings(), records: records.all() })),
    list: (kind) => whileOpen(() => records.list(kind)),
    get: (kind, id) => whileOpen(() => records.get(kind, id)),
    settings: () => whileOpen(() => records.settings()),
    counts: () =>
      whileOpen(() => {
        const counts = entries.counts();
        return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<
          RecordKind,
          number
        >;
      }),
    apply: (label: string, changes: readonly Change[], continues?: string) =>
      whileOpen(() => {
        if (changes.length === 0) throw new StoreError('invalid', 'there is nothing to save');
        const asked = { label, changes, continues };
        const former = typing.goesOnWith(asked);
        const write = (writer: Writer): Applied['changed'] => {
          entries.dropUndone();
          return changes.map((change) => writer.apply(change));
        };
        const applied = save({ label, via: 'action', undoable: true }, write, former);
        typing.note(asked, applied, former);
        return applied;
      }),
    keep: (label, changes) =>
      whileOpen(() => {
        typing.end();
        return save({ label, via: 'action', undoable: false }, (writer) =>
          changes.map((change) => writer.apply(change)),
        );
      }),
    undo: () => whileOpen(() => step('undo')),
    redo: () => whileOpen(() => step('redo')),
    history: () =>
      whileOpen(() => {
        const [undo, redo] = [entries.lastDone(), entries.nextUndone()];
        return { ...(undo ? { undo: undo.label } : {}), ...(redo ? { redo: redo.label } : {}) };
      }),
    revisions: (kind, id) => whileOpen(() => revisionsOf(entries, kind, id, path)),
    usedIn: (kind, id) => whileOpen(() => usesOf(kind, id, records.settings(), records.list)),
    search: (text, searchOptions = {}) =>
      whileOpen(() =>
        findRecords({
          search: index,
          records,
          text,
          options: searchOptions,
          repair: readOnly ? undefined : repair,
        }),
      ),
    readFile: (filePath) => whileOpen(() => records.bytes(filePath)),
    files: () =>
      whileOpen(() =>
        entries
          .all('file')
          .map(({ id }) => id)
          .toSorted(compareIds),
      ),
    backup: async (to) => {
      whileOpen(() => undefined);
      await copyTo(db, path, resolve(to));
    },
    close: () => {
      if (!open) return;
      open = false;
      listeners.clear();
      connection.close();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function checkWritable({ path, readOnly, lockedBy, isInPlace }: Connection): void {
  if (readOnly) {
    const why =
      lockedBy === undefined ? 'is open for reading only' : `is open for writing ${byWhom(lockedBy)}`;
    throw new StoreError(
      'read-only',
      `${path} ${why}: nothing was saved. Save a copy, or close it there and open it again`,
    );
  }
  // What is saved to a file that was removed or replaced is gone with the process: better to say so now.
  if (!isInPlace()) {
    throw new StoreError(
      'moved',
      `${path} was moved, removed or replaced while it was open: nothing was saved. Put it back, or save a copy`,
    );
  }
}

function byWhom({ user = 'a user', computer, process: id, since }: LockHolder): string {
  if (computer === undefined || since === undefined) return 'in another program';
  const time = since.slice(0, 16).replace('T', ' ');
  return `by ${user} on ${computer} since ${time} UTC (process ${id})`;
}

/** The action is saved: what goes wrong in who hears of it must not look like a failure to save. */
function notify(listeners: ReadonlySet<(applied: Applied) => void>, applied: Applied): void {
  for (const listener of listeners) {
    try {
      listener(applied);
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error));
    }
  }
}
