import { Worker } from 'node:worker_threads';

/** Starts the thread that makes books, from the sources beside this file. */
export function startWorker(): Worker {
  return new Worker(new URL('./books/worker.ts', import.meta.url), { name: 'books' });
}
