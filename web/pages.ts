import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { give, say } from './answers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

/** What is said where the renderer was not built. */
export const NOT_BUILT =
  'The pages of the app are not built yet: run "npm run build renderer", then start this again.';

/** Serves the built renderer. Only names that are in its folder lead anywhere: no path of a request touches the disk. */
export class Pages {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether there is anything to serve. */
  get built(): boolean {
    return existsSync(join(this.#folder, 'index.html'));
  }

  /** Answers with a file of the build. */
  async serve(pathname: string, response: ServerResponse): Promise<void> {
    if (!this.built) return say(response, 503, NOT_BUILT);
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    // Listed each time: the renderer may be built anew while this runs.
    const names = await this.#names();
    if (!names.has(name)) return say(response, 404, 'There is no such page.');
    const bytes = await readFile(join(this.#folder, name));
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    if (name === 'index.html') return give(response, type, withClient(bytes.toString('utf8')));
    // Names of assets carry a hash of what is in them.
    const cache = name.startsWith('assets/')
      ? { 'Cache-Control': 'private, max-age=31536000, immutable' }
      : {};
    give(response, type, bytes, cache);
  }

  async #names(): Promise<ReadonlySet<string>> {
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true });
    return new Set(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(this.#folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
    );
  }
}

/** The page of the desktop app, with the browser's side of this host before everything else: see client/main.ts. */
function withClient(html: string): string {
  return html.replace(/<script\b/, '<script type="module" src="./web-client.js"></script>\n    $&');
}
