import { extname, join, normalize, sep } from 'node:path';
import type { Language } from '../core/model/index.ts';
import { crashPage } from './crash-page.ts';
import { APP_ORIGIN, CONTENT_POLICY, isOurPage } from './security.ts';

/** How the scheme behaves: like https, so that 'self', modules and workers work. */
export const APP_SCHEME = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

/** The first page. */
export const START_PAGE = `${APP_ORIGIN}/index.html`;
/** The page that stands in for one that broke down. */
export const CRASH_PAGE = `${APP_ORIGIN}/crash.html`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** What answers the page's requests for its own files. */
export interface FileServer {
  /** The folder of the built renderer. */
  readonly folder: string;
  readonly readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly language: () => Language;
}

/** Answers a request of the page: a file of the built renderer by its name, nothing else. */
export async function serve(
  request: { readonly method: string; readonly url: string },
  server: FileServer,
): Promise<Response> {
  if (!isOurPage(request.url)) return refuse(403);
  if (request.method !== 'GET') return refuse(405);
  if (request.url === CRASH_PAGE) return give(crashPage(server.language(), START_PAGE), '.html');
  const path = pathIn(server.folder, new URL(request.url).pathname);
  const type = path === undefined ? undefined : extname(path);
  if (path === undefined || type === undefined || TYPES[type] === undefined) return refuse(404);
  try {
    return give(await server.readFile(path), type);
  } catch {
    return refuse(404);
  }
}

/** The file of a URL's path, where that lies inside the folder. */
export function pathIn(folder: string, urlPath: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.includes('\\')) return undefined;
  const path = normalize(join(folder, name));
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? path : undefined;
}

function give(body: Uint8Array<ArrayBuffer> | string, type: string): Response {
  return new Response(body, {
    headers: {
      'content-type': TYPES[type] ?? 'application/octet-stream',
      'content-security-policy': CONTENT_POLICY,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    },
  });
}

function refuse(status: number): Response {
  return new Response(null, { status });
}
