import type { Worker } from 'node:worker_threads';
import { RECORD_KINDS, type RecordKind } from '../../../core/model/index.ts';
import type { ExportProgress } from '../../export/index.ts';
import type { Applied, WorkspaceFile } from '../../store/index.ts';
import { Refusal } from '../failure.ts';
import type { FileChanges, FromWorker, QuestionName, Questions, ToWorker } from './messages.ts';

interface Waiting {
  readonly name: QuestionName;
  readonly input: Questions[QuestionName]['input'];
  readonly resolve: (value: Questions[QuestionName]['output']) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** Pages before lists: somebody waits for them with the finger on the key. */
const ORDER: readonly QuestionName[] = ['preview', 'files', 'outline', 'sketch', 'checks'];

/**
 * A worker thread and what it knows of the open file. It is started with the first question, told only what changed,
 * and asked one thing at a time, so that what waits can still be put in order or dropped.
 */
export class BookLink {
  readonly #start: () => Worker;
  #worker: Worker | undefined;
  #file: WorkspaceFile | undefined;
  /** Undefined: the worker has to be told everything. */
  #changed: Map<string, Applied['changed'][number]> | undefined;
  #action = 0;
  #waiting: Waiting[] = [];
  #asked: { readonly number: number; readonly waiting: Waiting } | undefined;
  #number = 0;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** From now on questions are about this file. */
  take(file: WorkspaceFile | undefined): void {
    this.#file = file;
    this.#changed = undefined;
    this.#action = 0;
    this.drop(() => true);
  }

  /** Notes what an action changed. */
  note({ actionId, changed }: Applied): void {
    this.#action = actionId;
    for (const one of changed) this.#changed?.set(`${one.kind}/${one.id}`, one);
  }

  /** Starts the thread, so that its fonts are read before the first question. */
  warm(): void {
    this.#worker ??= this.#open();
  }

  /** Asks the worker; a Refusal where it cannot answer. */
  ask<N extends QuestionName>(
    name: N,
    input: Questions[N]['input'],
    onProgress: (progress: ExportProgress) => void = () => undefined,
  ): Promise<Questions[N]['output']> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        name,
        input,
        onProgress,
        reject,
        resolve,
      });
      this.#next();
    });
  }

  /** Takes back questions that wait for their turn. */
  drop(which: (question: Pick<Waiting, 'name' | 'input'>) => boolean): void {
    const dropped = this.#waiting.filter(which);
    this.#waiting = this.#waiting.filter((one) => !dropped.includes(one));
    for (const { reject } of dropped) reject(cancelled());
  }

  /** Ends the thread at once, whatever it is doing; the next question starts a new one. */
  stop(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#changed = undefined;
    const asked = this.#asked;
    this.#asked = undefined;
    worker?.removeAllListeners();
    void worker?.terminate();
    asked?.waiting.reject(cancelled());
    this.drop(() => true);
  }

  #next(): void {
    if (this.#asked) return;
    const waiting = this.#waiting.toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name))[0];
    if (!waiting) return;
    this.#waiting = this.#waiting.filter((one) => one !== waiting);
    this.#number += 1;
    const number = this.#number;
    try {
      const worker = (this.#worker ??= this.#open());
      this.#tellChanges(worker);
      this.#asked = { number, waiting };
      worker.ref();
      post(worker, { type: 'question', number, name: waiting.name, input: waiting.input });
    } catch (error) {
      this.#asked = undefined;
      waiting.reject(error instanceof Error ? error : new Refusal('failed', String(error)));
      this.#next();
    }
  }

  #tellChanges(worker: Worker): void {
    const file = this.#file;
    if (!file) throw new Refusal('no-file', 'No file is open. Open one, or start a new one.');
    if (!this.#changed) {
      post(worker, { type: 'file', action: this.#action, workspace: file.read(), files: filesOf(file) });
    } else if (this.#changed.size > 0) {
      post(worker, {
        type: 'changes',
        action: this.#action,
        changes: changesOf(file, [...this.#changed.values()]),
      });
    }
    this.#changed = new Map();
  }

  #open(): Worker {
    const worker = this.#start();
    // Warming up must not keep a process alive that has nothing else to do.
    worker.unref();
    worker.on('message', (message: FromWorker) => this.#hear(message));
    const lost = (): void => this.#lose(worker);
    worker.on('error', lost);
    worker.on('exit', lost);
    return worker;
  }

  #hear(message: FromWorker): void {
    const asked = this.#asked;
    if (asked?.number !== message.number) return;
    if (message.type === 'progress') {
      asked.waiting.onProgress(message.progress);
      return;
    }
    this.#asked = undefined;
    this.#worker?.unref();
    if (message.type === 'answer') asked.waiting.resolve(message.value);
    else {
      const { code, message: words, details, reason } = message.failure;
      asked.waiting.reject(new Refusal(code, words, details, reason));
    }
    this.#next();
  }

  #lose(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#changed = undefined;
    const asked = this.#asked;
    this.#asked = undefined;
    asked?.waiting.reject(
      new Refusal(
        'failed',
        'The part of the program that makes pages broke off. Nothing was lost; try again.',
      ),
    );
    this.#next();
  }
}

const cancelled = (): Refusal => new Refusal('cancelled', 'This was overtaken or stopped.');

function post(worker: Worker, message: ToWorker): void {
  worker.postMessage(message, []);
}

function filesOf(file: WorkspaceFile): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const path of file.files()) {
    const bytes = file.readFile(path);
    if (bytes) files.set(path, bytes);
  }
  return files;
}

function changesOf(file: WorkspaceFile, changed: readonly Applied['changed'][number][]): FileChanges {
  const isKind = (kind: string): kind is RecordKind => RECORD_KINDS.some((one) => one === kind);
  return {
    ...(changed.some(({ kind }) => kind === 'settings') ? { settings: file.settings() } : {}),
    records: changed.flatMap(({ kind, id }) =>
      isKind(kind) ? [{ kind, id, record: file.get(kind, id) ?? null }] : [],
    ),
    files: new Map(
      changed.flatMap(({ kind, id }): [string, Uint8Array | null][] =>
        kind === 'file' ? [[id, file.readFile(id) ?? null]] : [],
      ),
    ),
  };
}
