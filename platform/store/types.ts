import type { Finding } from '../../core/check/index.ts';
import type { AnyRecord, Language, RecordKind, Settings, Workspace } from '../../core/model/index.ts';

/** One step of a user's action. */
export type Change =
  | {
      readonly op: 'put';
      readonly kind: RecordKind;
      readonly record: AnyRecord;
      /** The revision that was edited; null for a new record. */
      readonly baseRevision: number | null;
    }
  | { readonly op: 'delete'; readonly kind: RecordKind; readonly id: string; readonly baseRevision: number }
  | { readonly op: 'settings'; readonly settings: Settings }
  /** `path` starts with files/ and has forward slashes. */
  | { readonly op: 'putFile'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly op: 'deleteFile'; readonly path: string };

/** What a change was made to; settings have the id "workspace", files their path. */
export type EntryKind = RecordKind | 'settings' | 'file';

/** How an action came about. */
export type Via = 'import' | 'action' | 'undo' | 'redo';

/** An action that is on the disk. */
export interface Applied {
  readonly actionId: number;
  /** As the user's action was called; that of an undo or redo is the label of the action undone or done again. */
  readonly label: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly via: Via;
  /** It goes on with what was typed just before and took that action's place. */
  readonly continued?: true;
  /** `revision` is null for what was deleted. */
  readonly changed: readonly {
    readonly kind: EntryKind;
    readonly id: string;
    readonly revision: number | null;
  }[];
}

/** A saved version of a record. */
export interface Revision {
  readonly revision: number;
  readonly savedAt: string;
  /** The label of the action that made it. */
  readonly action: string;
  readonly via: Via;
  readonly deleted: boolean;
  /** Undefined where this version is the deletion, or was written in a form this program no longer reads. */
  readonly record: AnyRecord | undefined;
}

/** A place that names a record. */
export interface Use {
  readonly kind: RecordKind | 'settings';
  readonly id: string;
  /** The field's path, e.g. "agenda.0.issueId". */
  readonly field: string;
}

/** Which records to search and how many to answer with. */
export interface SearchOptions {
  /** 50 unless told. */
  readonly limit?: number;
  readonly kinds?: readonly RecordKind[];
  /** The language of titles and, where there is a choice, of snippets; the main language unless told. */
  readonly language?: Language;
}

/** A record that holds all words looked for. */
export interface SearchHit {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  /** The best place, in parts; those with `hit` are what was looked for. */
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[];
  /** Greater is better. */
  readonly rank: number;
}

/** Who has a file open for writing; without a computer where that could not be read. */
export interface LockHolder {
  /** The name of the account; absent where it has none. */
  readonly user?: string | undefined;
  readonly computer?: string;
  /** The id of the process, for those who help. */
  readonly process?: number;
  /** The moment it was opened. */
  readonly since?: string;
  /** Whether it is the same account on the same computer: another window or program of the one who asks. */
  readonly here: boolean;
}

/**
 * A workspace kept in one file. One opened for reading shows with its next call what another window has saved meanwhile,
 * but does not tell `onChange` of it. Calls throw a StoreError; after one, the file holds what it held before the call.
 */
export interface WorkspaceFile {
  readonly path: string;
  readonly readOnly: boolean;
  /** Who has the file open for writing, where that is why it is read-only here. */
  readonly lockedBy?: LockHolder;
  /** All current records and the settings, as readWorkspace gives them for a folder. */
  read(): Workspace;
  /** The current records of a kind in the order of their ids. They are frozen. */
  list(kind: RecordKind): readonly AnyRecord[];
  get(kind: RecordKind, id: string): AnyRecord | undefined;
  settings(): Settings;
  counts(): Readonly<Record<RecordKind, number>>;
  /**
   * Saves an action whole or not at all; it is on the disk when this returns. `continues` names what somebody is typing
   * in: an action that goes on with the last one, soon after it and in the same records, takes its place.
   */
  apply(label: string, changes: readonly Change[], continues?: string): Applied;
  /** Saves what came of something that cannot be undone, such as an export: undo and redo pass over it. */
  keep(label: string, changes: readonly Change[]): Applied;
  /** Takes the last action back by writing new revisions; undefined where there is none. */
  undo(): Applied | undefined;
  /** Does the action again that was undone last; undefined where there is none. */
  redo(): Applied | undefined;
  /** The labels of the actions that undo and redo would take. */
  history(): { readonly undo?: string; readonly redo?: string };
  /** All versions of a record, the newest first. */
  revisions(kind: RecordKind, id: string): readonly Revision[];
  /** Where a record is named: fields, citations, edits of books. */
  usedIn(kind: RecordKind, id: string): readonly Use[];
  /** The records that hold all words of the text, the best first. Any text may be given. */
  search(text: string, options?: SearchOptions): readonly SearchHit[];
  /** A file's bytes, not to be changed; undefined where there is none. */
  readFile(path: string): Uint8Array<ArrayBuffer> | undefined;
  files(): readonly string[];
  /** Writes a copy of the file as it is now; replaces a file of that name. */
  backup(to: string): Promise<void>;
  close(): void;
  /** Calls back after every saved action; answers with what stops that. */
  onChange(listener: (applied: Applied) => void): () => void;
}

/** How to open a workspace file. */
export interface OpenOptions {
  readonly readOnly?: boolean;
  /** The time of day, for tests. */
  readonly clock?: () => Date;
}

/** What came of taking a folder into a file. */
export interface Imported {
  /** Only if no finding is an error. */
  readonly file?: WorkspaceFile;
  readonly findings: readonly Finding[];
}
