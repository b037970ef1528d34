import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Lets in the browser that came with the one-time token, on this computer, from our own pages; nobody else. */
export class Guard {
  readonly #port: () => number;
  readonly #session: string;
  #token: string | undefined;

  constructor(randomId: () => string, port: () => number) {
    this.#port = port;
    this.#token = randomId();
    this.#session = randomId();
  }

  /** The token for the address that is printed; undefined once a browser has used it. */
  get token(): string | undefined {
    return this.#token;
  }

  /** Whether a request is meant for this server: a name that leads here from elsewhere is not ours (DNS rebinding). */
  isForUs({ headers }: IncomingMessage): boolean {
    return headers.host !== undefined && this.#hosts().includes(headers.host);
  }

  /** Whether a request comes from our own pages, as far as the browser says; `strictly`: it has to say so. */
  isFromUs({ headers }: IncomingMessage, strictly: boolean): boolean {
    const { origin } = headers;
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && (strictly || site !== 'none')) return false;
    if (origin === undefined) return !strictly;
    // The page and the call have the same name for this computer.
    return origin === `http://${headers.host ?? ''}`;
  }

  /** Takes the one-time token; answers with the cookie to set, or undefined where it is wrong or was used before. */
  exchange(token: string): string | undefined {
    if (this.#token === undefined || !same(token, this.#token)) return undefined;
    this.#token = undefined;
    return `${this.#cookie()}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Whether a request carries the session's cookie. */
  isKnown({ headers }: IncomingMessage): boolean {
    const cookies = (headers.cookie ?? '').split(';').map((one) => one.trim().split('='));
    return cookies.some(([name, value]) => name === this.#cookie() && same(value ?? '', this.#session));
  }

  /** Cookies know no ports: two hosts on one computer must not take each other's. */
  #cookie(): string {
    return `aide-memoire-${this.#port()}`;
  }

  #hosts(): readonly string[] {
    return [`127.0.0.1:${this.#port()}`, `localhost:${this.#port()}`];
  }
}

function same(given: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}
