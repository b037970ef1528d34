import { Unzip, UnzipInflate } from 'fflate';
import mammoth from 'mammoth';
import type { Intake } from './intake.ts';
import { blocksOf, type WordNode } from './word-blocks.ts';

/** Unpacked, a document is as large as this at most: a small archive can hold gigabytes of nothing. */
const MOST_UNPACKED = 200 * 1024 * 1024;
/** The words of a document without its pictures: thousands of pages. */
const MOST_XML = 40 * 1024 * 1024;
const MOST_PARTS = 5000;
const MOST_BLOCKS = 5000;

/** Reads a Word document: its paragraphs, lists and tables with bold, italics, links and notes, and nothing else. */
export async function readDocument(bytes: Uint8Array): Promise<Intake> {
  const parts = partsOf(bytes);
  if (parts === undefined) return { type: 'refused', reason: 'damaged' };
  if (parts === 'too-large') return { type: 'refused', reason: 'too-large' };
  if (!parts.includes('word/document.xml')) {
    const reason = parts.includes('xl/workbook.xml') ? 'spreadsheet' : 'not-supported';
    return { type: 'refused', reason };
  }
  let root: WordNode | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        // the document itself is wanted, not the HTML that is made of it
        transformDocument: (document: WordNode) => {
          root = document;
          return { ...document, children: [] } as WordNode;
        },
        externalFileAccess: false,
      },
    );
  } catch {
    return { type: 'refused', reason: 'damaged' };
  }
  if (!root) return { type: 'refused', reason: 'damaged' };
  const { blocks, pictures } = blocksOf(root);
  if (blocks.length > MOST_BLOCKS) return { type: 'refused', reason: 'too-large' };
  if (blocks.length === 0) return { type: 'refused', reason: 'empty' };
  const comments = parts.includes('word/comments.xml');
  return {
    type: 'document',
    blocks: blocks,
    left: [...(pictures ? (['pictures'] as const) : []), ...(comments ? (['comments'] as const) : [])],
  };
}

/** The names of the parts of an archive; it is unpacked piece by piece, since what it says of its sizes may be a lie. */
function partsOf(bytes: Uint8Array): readonly string[] | 'too-large' | undefined {
  const names: string[] = [];
  let total = 0;
  let xml = 0;
  const found = { damaged: false, tooLarge: false };
  const unzip = new Unzip((part) => {
    names.push(part.name);
    const counts = /\.(xml|rels)$/i.test(part.name);
    part.ondata = (error, chunk) => {
      if (error) found.damaged = true;
      total += chunk?.length ?? 0;
      if (counts) xml += chunk?.length ?? 0;
      if (total <= MOST_UNPACKED && xml <= MOST_XML && names.length <= MOST_PARTS) return;
      found.tooLarge = true;
      part.terminate();
    };
    if (!found.tooLarge) part.start();
  });
  unzip.register(UnzipInflate);
  const STEP = 64 * 1024;
  try {
    for (let at = 0; at < bytes.length && !found.tooLarge && !found.damaged; at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch {
    return undefined;
  }
  if (found.tooLarge) return 'too-large';
  return found.damaged || names.length === 0 ? undefined : names;
}
