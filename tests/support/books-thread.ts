import { Worker, type Transferable } from 'node:worker_threads';
import type { FromWorker, ToWorker } from '../../platform/app/books/messages.ts';

const BOOKS = new URL('../../platform/app/books/worker.ts', import.meta.url);

/** Threads that apps have given back. */
const idle: BooksThread[] = [];

/** A thread that makes books. Ended by an app it is kept for the next one, which tells it its own file first. */
class BooksThread extends Worker {
  /** The questions without an answer. */
  readonly #open = new Map<number, string>();
  #givenBack = false;

  constructor() {
    super(BOOKS, { name: 'books' });
  }

  /** For the next app; the last one has taken all listeners off. */
  take(): this {
    this.#givenBack = false;
    this.on('message', (message: FromWorker) => {
      if (message.type !== 'progress') this.#open.delete(message.number);
      if (this.#givenBack && this.#open.size === 0) this.#keep();
    });
    return this;
  }

  override postMessage(message: ToWorker, transfer: readonly Transferable[] = []): void {
    if (message.type === 'question') this.#open.set(message.number, message.name);
    super.postMessage(message, transfer);
  }

  override async terminate(): Promise<number> {
    // an export takes longer than a new thread
    if ([...this.#open.values()].includes('files')) return await super.terminate();
    this.take();
    this.#givenBack = true;
    if (this.#open.size === 0) this.#keep();
    return 0;
  }

  /** All of an app's: Worker has listeners of its own, without which it hears nothing any more. */
  override removeAllListeners(): this {
    for (const name of ['message', 'error', 'exit']) super.removeAllListeners(name);
    return this;
  }

  #keep(): void {
    this.#givenBack = false;
    this.removeAllListeners();
    // whoever asked last may have left before the answer
    this.unref();
    idle.push(this);
  }
}

/** A thread that makes books for an app: one that an app before it has given back, or a new one. */
export function startBooksThread(): Worker {
  return (idle.pop() ?? new BooksThread()).take();
}
