import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename, extname } from 'node:path';
import type { Tokens } from '../platform/app/tokens.ts';
import { give, say } from './answers.ts';

const TYPES: Readonly<Record<string, { readonly type: string; readonly show: 'inline' | 'attachment' }>> = {
  '.pdf': { type: 'application/pdf', show: 'inline' },
  '.docx': {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    show: 'attachment',
  },
};

/** Hands an exported file to the browser, which shows or keeps it. Tokens of other things lead nowhere here. */
export async function download(token: string, tokens: Tokens, response: ServerResponse): Promise<void> {
  const path = tokens.pathOf(token);
  const known = path === undefined ? undefined : TYPES[extname(path).toLowerCase()];
  const bytes = path === undefined || !known ? undefined : await readFile(path).catch(() => undefined);
  if (path === undefined || !known || !bytes) {
    return say(response, 404, 'This file is not there any more. Export it again.');
  }
  give(response, known.type, bytes, {
    'Content-Disposition': `${known.show}; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
    // The browser's own viewer puts its page around a PDF and needs its styles and scripts; the file has none to run.
    'Content-Security-Policy': "frame-ancestors 'none'",
  });
}
