import type { DatabaseSync } from 'node:sqlite';

/** Tells a workspace file from other SQLite files: "Aide" in ASCII. */
export const APPLICATION_ID = 0x41696465;

/** The version of the tables below, kept in SQLite's user_version. */
export const STORE_VERSION = 1;

/**
 * The record format (core/model, FORMAT_VERSION) that files of this STORE_VERSION hold. Whoever raises the one adds a
 * step to STORE_STEPS that takes the records over; a test keeps them together.
 */
export const STORE_RECORD_FORMAT = 1;

/**
 * An action is what a user did at one time. An entry is a record, the settings or a file under its id, for ever; its
 * versions are only added to, and `present` points to the one that holds (null: deleted). What a version replaced is
 * in `before`, which is all that undo needs. `same` keeps ids apart that a file system could take for one.
 */
const TABLES = `
CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  via TEXT NOT NULL CHECK (via IN ('import', 'action', 'undo', 'redo')),
  target INTEGER REFERENCES action (id),
  state TEXT NOT NULL CHECK (state IN ('fixed', 'done', 'undone', 'dropped'))
) STRICT;
CREATE INDEX action_state ON action (state, id);
CREATE TABLE content (
  hash TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE entry (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  same TEXT NOT NULL,
  present INTEGER REFERENCES version (seq),
  UNIQUE (kind, id)
) STRICT;
CREATE UNIQUE INDEX entry_same ON entry (kind, same) WHERE present IS NOT NULL;
CREATE TABLE version (
  seq INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry (key),
  revision INTEGER NOT NULL,
  action INTEGER NOT NULL REFERENCES action (id),
  before INTEGER REFERENCES version (seq),
  value TEXT,
  hash TEXT REFERENCES content (hash),
  UNIQUE (entry, revision)
) STRICT;
CREATE INDEX version_action ON version (action);
CREATE TABLE property (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
`;

/** Makes the tables of an empty file. */
export function createTables(db: DatabaseSync): void {
  db.exec(`${TABLES}
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${STORE_VERSION};`);
}

/** Takes the tables from one version to the next; runs inside a transaction. */
export interface StoreStep {
  readonly from: number;
  readonly run: (db: DatabaseSync) => void;
}

/** The steps from every earlier version, oldest first. Version 1 is the first, so there are none yet. */
export const STORE_STEPS: readonly StoreStep[] = [];

/** Reads a number that a PRAGMA answers with. */
export function pragmaNumber(db: DatabaseSync, name: string): number {
  return Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}
