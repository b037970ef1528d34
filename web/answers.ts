import type { ServerResponse } from 'node:http';

/** Allows what the built renderer uses and nothing from elsewhere; Mantine sets styles on elements. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  'frame-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer says, whatever it is. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Ends an answer with a sentence. */
export function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

/** Ends an answer with bytes. */
export function give(
  response: ServerResponse,
  type: string,
  bytes: Uint8Array | string,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Length': String(Buffer.byteLength(bytes)),
    ...more,
  });
  response.end(bytes);
}
