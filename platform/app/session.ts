import { basename } from 'node:path';
import type { ChannelOutput, EventName, EventPayload } from '../../core/contract/index.ts';
import type { Applied, WorkspaceFile } from '../store/index.ts';
import { Refusal } from './failure.ts';
import { titleOfFile } from './names.ts';
import { Tokens } from './tokens.ts';

/** Tells every window something. */
export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** An open file as the renderer knows it. */
export type OpenFile = NonNullable<ChannelOutput<'file.current'>>;

/** What hears of every file that is opened, changed and closed. */
export interface SessionListener {
  readonly opened: (file: WorkspaceFile) => void;
  readonly applied: (file: WorkspaceFile, applied: Applied) => void;
  readonly closed: () => void;
}

/** The one file that a process has open, for all its windows. */
export class Session {
  readonly tokens: Tokens;
  readonly #emit: Emit;
  readonly #listener: SessionListener;
  #file: WorkspaceFile | undefined;
  #stop: () => void = () => undefined;

  constructor(randomId: () => string, emit: Emit, listener: SessionListener) {
    this.tokens = new Tokens(randomId);
    this.#emit = emit;
    this.#listener = listener;
  }

  /** The open file; a Refusal where there is none. */
  get file(): WorkspaceFile {
    if (this.#file) return this.#file;
    throw new Refusal('no-file', 'No file is open. Open one, or start a new one.');
  }

  /** The path of the open file. */
  get path(): string | undefined {
    return this.#file?.path;
  }

  /** What is told of the open file; null where there is none. */
  describe(): OpenFile | null {
    const file = this.#file;
    if (!file) return null;
    return {
      name: titleOfFile(file.path),
      readOnly: file.readOnly,
      ...(file.lockedBy === undefined ? {} : { lockedBy: file.lockedBy }),
      settings: file.settings(),
      counts: { ...file.counts() },
    };
  }

  /** Takes a file that was opened in the place of the one that was open until now, and tells everybody. */
  take(file: WorkspaceFile): OpenFile {
    this.#release();
    this.tokens.give(file.path);
    this.#file = file;
    this.#stop = file.onChange((applied) => {
      this.#listener.applied(file, applied);
      this.#emit('records.changed', appliedOf(applied));
    });
    this.#listener.opened(file);
    const open = this.describe();
    if (!open) throw new Refusal('no-file', 'The file was closed while it was being opened.');
    this.#emit('file.changed', open);
    return open;
  }

  /** Closes the open file and tells everybody; nothing happens where none is open. */
  close(): void {
    if (!this.#file) return;
    this.#release();
    this.#emit('file.changed', null);
  }

  /** The path of a token; a Refusal for one that was not given out by this process. */
  pathOf(token: string): string {
    const path = this.tokens.pathOf(token);
    if (path !== undefined) return path;
    throw new Refusal('not-found', 'This place is not known any more. Choose it again.');
  }

  #release(): void {
    const file = this.#file;
    if (!file) return;
    this.#file = undefined;
    this.#stop();
    this.#listener.closed();
    file.close();
  }
}

/** A saved action as it crosses the border. */
export function appliedOf({
  actionId,
  label,
  savedAt,
  continued,
  changed,
}: Applied): ChannelOutput<'records.apply'> {
  return {
    actionId,
    label,
    savedAt,
    ...(continued && { continued }),
    changed: changed.map((one) => ({ ...one })),
  };
}

/** The name of a folder as it is shown. */
export function folderName(path: string): string {
  return basename(path) || path;
}
