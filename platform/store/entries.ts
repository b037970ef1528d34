import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { EntryKind, Via } from './types.ts';

/** The one id of the settings. */
export const SETTINGS_ID = 'workspace';

/** An entry and the version that holds. */
export interface Present {
  readonly key: number;
  readonly seq: number;
  readonly revision: number;
  readonly value: string;
  readonly hash: string | null;
}

/** A version of an entry; `value` is null where it is the deletion. */
export interface Version {
  readonly revision: number;
  readonly savedAt: string;
  readonly label: string;
  readonly via: Via;
  readonly value: string | null;
}

/** What an entry was set to, or is to be set to. */
export interface State {
  readonly kind: EntryKind;
  readonly id: string;
  /** Canonical JSON; null: deleted. */
  readonly value: string | null;
  /** Of a file: its bytes' hash. */
  readonly hash: string | null;
}

/** An action that can be undone or done again. */
export interface StackedAction {
  readonly id: number;
  readonly label: string;
}

/** The tables of an open file, each statement prepared once. */
export interface Entries {
  readonly present: (kind: EntryKind, id: string) => Present | undefined;
  readonly all: (
    kind: EntryKind,
  ) => readonly { readonly key: number; readonly id: string; readonly value: string }[];
  readonly counts: () => ReadonlyMap<string, number>;
  /** The revision that the next version of the entry gets, from 1. */
  readonly nextRevision: (kind: EntryKind, id: string) => number;
  /** The id of another entry of the kind that a file system could take for this one. */
  readonly sameName: (kind: EntryKind, id: string) => string | undefined;
  /** `target` is the action that an undo or redo is of; only an action that is `done` can be undone. */
  readonly addAction: (action: {
    readonly label: string;
    readonly savedAt: string;
    readonly via: Via;
    readonly target: number | null;
    readonly state: 'fixed' | 'done';
  }) => number;
  /** Adds a version and makes it the present one; answers with the entry's key. */
  readonly addVersion: (state: State, revision: number, action: number) => number;
  readonly addContent: (bytes: Uint8Array) => string;
  /** A file system may not tell upper from lower case, so neither does this. */
  readonly content: (path: string) => Uint8Array<ArrayBuffer> | undefined;
  readonly versions: (kind: EntryKind, id: string) => readonly Version[];
  readonly lastDone: () => StackedAction | undefined;
  readonly nextUndone: () => StackedAction | undefined;
  readonly setState: (action: number, state: 'done' | 'undone') => void;
  readonly dropUndone: () => void;
  /** Puts an action in the place of the one before: undo of it takes back both, and the states between are gone. */
  readonly absorb: (former: number, action: number) => void;
  /** For everything an action changed, its state before the action. */
  readonly before: (action: number) => readonly State[];
  /** The last undo of an action. */
  readonly undoOf: (action: number) => number | undefined;
}

/** Ids that differ only in case or in how an accent is coded are one file on some systems. */
export const sameKey = (id: string): string => id.normalize('NFC').toLowerCase();

type Get<T> = (...values: (string | number | null)[]) => T | undefined;
type GetAll<T> = (...values: (string | number | null)[]) => readonly T[];

const PRESENT = `SELECT entry.key, version.seq, version.revision, version.value, version.hash
FROM entry JOIN version ON version.seq = entry.present`;

/** Prepares the statements of an open file. */
export function prepareEntries(db: DatabaseSync): Entries {
  // What a row holds is known from the statement: the casts below say it.
  const one = (sql: string): Get<unknown> => {
    const statement = db.prepare(sql);
    return (...values) => statement.get(...values);
  };
  const many = (sql: string): GetAll<unknown> => {
    const statement = db.prepare(sql);
    return (...values) => statement.all(...values);
  };
  const run = (sql: string): ((...values: (string | number | Uint8Array | null)[]) => number) => {
    const statement = db.prepare(sql);
    return (...values) => Number(statement.run(...values).lastInsertRowid);
  };
  const present = one(`${PRESENT} WHERE entry.kind = ? AND entry.id = ?`) as Get<Present>;
  const entry = one('SELECT key, present FROM entry WHERE kind = ? AND id = ?') as Get<{
    key: number;
    present: number | null;
  }>;
  const last = one(
    'SELECT max(revision) AS revision FROM version JOIN entry ON entry.key = version.entry WHERE kind = ? AND id = ?',
  ) as Get<{ revision: number | null }>;
  const same = one(
    'SELECT id FROM entry WHERE kind = ? AND same = ? AND id <> ? AND present IS NOT NULL',
  ) as Get<{ id: string }>;
  const addEntry = run('INSERT INTO entry (kind, id, same) VALUES (?, ?, ?)');
  const addVersion = run(
    'INSERT INTO version (entry, revision, action, before, value, hash) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const setPresent = run('UPDATE entry SET present = ? WHERE key = ?');
  const addContent = run('INSERT OR IGNORE INTO content (hash, bytes) VALUES (?, ?)');
  const content = one(
    `SELECT bytes FROM entry JOIN version ON version.seq = entry.present JOIN content ON content.hash = version.hash
WHERE entry.kind = 'file' AND entry.same = ?`,
  ) as Get<{ bytes: Uint8Array<ArrayBuffer> }>;
  const addAction = run('INSERT INTO action (label, saved_at, via, target, state) VALUES (?, ?, ?, ?, ?)');
  const setState = run('UPDATE action SET state = ? WHERE id = ?');
  const dropUndone = run("UPDATE action SET state = 'dropped' WHERE state = 'undone'");
  const reachBack = run(`UPDATE version SET before = former.before FROM version AS former
WHERE version.action = ? AND former.action = ? AND former.entry = version.entry`);
  const removeVersions = run('DELETE FROM version WHERE action = ?');
  const removeAction = run('DELETE FROM action WHERE id = ?');
  const undoOf = one("SELECT max(id) AS id FROM action WHERE via = 'undo' AND target = ?") as Get<{
    id: number | null;
  }>;
  const counts = many(
    'SELECT kind, count(*) AS count FROM entry WHERE present IS NOT NULL GROUP BY kind',
  ) as GetAll<{ kind: string; count: number }>;
  return {
    present,
    all: many(
      `SELECT entry.key, entry.id, version.value FROM entry JOIN version ON version.seq = entry.present WHERE entry.kind = ?`,
    ) as Entries['all'],
    counts: () => new Map(counts().map(({ kind, count }) => [kind, count])),
    nextRevision: (kind, id) => (last(kind, id)?.revision ?? 0) + 1,
    sameName: (kind, id) => same(kind, sameKey(id), id)?.id,
    addAction: ({ label, savedAt, via, target, state }) => addAction(label, savedAt, via, target, state),
    addVersion: ({ kind, id, value, hash }, revision, action) => {
      const found = entry(kind, id);
      const key = found?.key ?? addEntry(kind, id, sameKey(id));
      const seq = addVersion(key, revision, action, found?.present ?? null, value, hash);
      setPresent(value === null ? null : seq, key);
      return key;
    },
    addContent: (bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      addContent(hash, bytes);
      return hash;
    },
    content: (path) => content(sameKey(path))?.bytes,
    versions:
      many(`SELECT version.revision, action.saved_at AS savedAt, action.label, action.via, version.value
FROM version JOIN entry ON entry.key = version.entry JOIN action ON action.id = version.action
WHERE entry.kind = ? AND entry.id = ? ORDER BY version.seq DESC`) as Entries['versions'],
    lastDone: one(
      "SELECT id, label FROM action WHERE state = 'done' ORDER BY id DESC LIMIT 1",
    ) as Entries['lastDone'],
    nextUndone: one(
      "SELECT id, label FROM action WHERE state = 'undone' ORDER BY id LIMIT 1",
    ) as Entries['nextUndone'],
    setState: (action, state) => {
      setState(state, action);
    },
    dropUndone: () => {
      dropUndone();
    },
    absorb: (former, action) => {
      reachBack(action, former);
      removeVersions(former);
      removeAction(former);
    },
    before: many(`SELECT entry.kind, entry.id, old.value, old.hash
FROM version JOIN entry ON entry.key = version.entry LEFT JOIN version AS old ON old.seq = version.before
WHERE version.seq IN (SELECT min(seq) FROM version WHERE action = ? GROUP BY entry) ORDER BY version.seq`) as Entries['before'],
    undoOf: (action) => undoOf(action)?.id ?? undefined,
  };
}
