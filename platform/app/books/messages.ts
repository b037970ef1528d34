import type { ChannelInput, ChannelOutput, Failure } from '../../../core/contract/index.ts';
import type {
  AnyRecord,
  Edition,
  RecordKind,
  Settings,
  Variant,
  Workspace,
} from '../../../core/model/index.ts';
import type { BookOptions, ExportProgress, MadeFile } from '../../export/index.ts';
import type { Finding } from '../../../core/check/index.ts';

/** A copy of a book. */
export interface CopyName {
  readonly bookId: string;
  readonly variant: Variant;
}

/** What the worker is asked, and what it answers. */
export interface Questions {
  readonly outline: { readonly input: CopyName; readonly output: ChannelOutput<'book.outline'> };
  readonly preview: {
    readonly input: ChannelInput<'book.preview'>;
    readonly output: ChannelOutput<'book.preview'>;
  };
  readonly sketch: {
    readonly input: ChannelInput<'templates.preview'>;
    readonly output: ChannelOutput<'templates.preview'>;
  };
  readonly checks: { readonly input: undefined; readonly output: readonly Finding[] };
  readonly files: { readonly input: FilesWanted; readonly output: FilesMade };
}

/** The name of a question. */
export type QuestionName = keyof Questions;

/** The files of an export. */
export interface FilesWanted extends BookOptions {
  readonly bookId: string;
}

/** The files of an export as they were made; saving them is not the worker's. */
export interface FilesMade {
  readonly files: readonly MadeFile[];
  readonly findings: readonly Finding[];
  /** The words of each copy, to be kept where that is wanted. */
  readonly editions: readonly Edition[];
}

/** What changed in a file since the worker heard of it last. */
export interface FileChanges {
  readonly settings?: Settings;
  /** `record` is null for what was deleted. */
  readonly records: readonly {
    readonly kind: RecordKind;
    readonly id: string;
    readonly record: AnyRecord | null;
  }[];
  /** Bytes by path; null for what was deleted. */
  readonly files: ReadonlyMap<string, Uint8Array | null>;
}

/** What the worker is told. */
export type ToWorker =
  | {
      readonly type: 'file';
      /** The last action that is in it. */
      readonly action: number;
      readonly workspace: Workspace;
      readonly files: ReadonlyMap<string, Uint8Array>;
    }
  | { readonly type: 'changes'; readonly action: number; readonly changes: FileChanges }
  | {
      readonly type: 'question';
      readonly number: number;
      readonly name: QuestionName;
      readonly input: Questions[QuestionName]['input'];
    };

/** What the worker tells. */
export type FromWorker =
  | {
      readonly type: 'answer';
      readonly number: number;
      readonly value: Questions[QuestionName]['output'];
    }
  | { readonly type: 'failure'; readonly number: number; readonly failure: Failure }
  | { readonly type: 'progress'; readonly number: number; readonly progress: ExportProgress };
