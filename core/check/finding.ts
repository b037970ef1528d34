import type { RecordKind } from '../model/index.ts';

/** An error keeps a book from being made; a warning is shown and the book is made all the same. */
export type Severity = 'error' | 'warning';

/** What a finding is about. */
export interface FindingPlace {
  /** 'workspace' for workspace.yaml itself. */
  readonly kind: RecordKind | 'workspace';
  readonly id: string;
  /** The field's path, e.g. "values.0.text". */
  readonly field?: string;
  /** The file inside the workspace folder, with forward slashes, and the line from 1. */
  readonly file?: string;
  readonly line?: number;
}

/** Something a person should know about a workspace or a book; `code` is stable, `message` is for people. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The names and numbers in the message, for saying the same in other words. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly place?: FindingPlace;
}
