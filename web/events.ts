import type { ServerResponse } from 'node:http';
import type { Emit } from '../platform/app/session.ts';
import { HEADERS } from './answers.ts';

/** Some systems drop connections on which nothing is said for half a minute. */
const BEAT_MS = 20_000;

/** Tells every open tab what happens, as server-sent events. */
export class Events {
  readonly #listeners = new Set<ServerResponse>();
  readonly #beat: NodeJS.Timeout;

  constructor() {
    this.#beat = setInterval(() => this.#send(': still here\n\n'), BEAT_MS);
    this.#beat.unref();
  }

  /** Tells all tabs. */
  readonly emit: Emit = (name, payload) => {
    this.#send(`event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`);
  };

  /** Keeps an answer open for what is to be told. */
  add(response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 500\n\n');
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }

  /** Ends all of it. */
  close(): void {
    clearInterval(this.#beat);
    for (const response of this.#listeners) response.end();
    this.#listeners.clear();
  }

  #send(text: string): void {
    for (const response of this.#listeners) response.write(text);
  }
}
