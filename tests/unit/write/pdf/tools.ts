import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Block, BookDocument, Section, WriterEnv } from '../../../../core/document/index.ts';
import { writePdf } from '../../../../core/write/pdf/index.ts';
import { everyBlock } from '../../../support/every-block.ts';
import { everyBlockPictures } from '../../../support/every-block-pictures.ts';
import { testFonts } from '../../../support/fonts.ts';

const fonts = testFonts();

/** The environment the tests write in. */
export const env: WriterEnv = { fonts, images: everyBlockPictures() };

/** Runs a program on a PDF's bytes and gives what it prints; throws if it fails. */
export function look(
  program: string,
  bytes: Uint8Array,
  before: readonly string[],
  after: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-test-'));
  try {
    const file = join(folder, 'book.pdf');
    writeFileSync(file, bytes);
    return execFileSync(program, [...before, file, ...after], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of each page in the order it was drawn. */
export function pagesOf(bytes: Uint8Array): readonly string[] {
  return look('pdftotext', bytes, ['-raw', '-enc', 'UTF-8'], ['-']).split('\f').slice(0, -1);
}

/** Each word with the places of its left and right edge in points, in the order it was drawn. */
export function wordBoxes(
  bytes: Uint8Array,
): readonly { readonly text: string; readonly left: number; readonly right: number }[] {
  const words = look('pdftotext', bytes, ['-raw', '-bbox'], ['-']);
  return Array.from(
    words.matchAll(/<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="[\d.-]+">([^<]*)</g),
    ([, left, right, text = '']) => ({ text, left: Number(left), right: Number(right) }),
  );
}

/** A paragraph of plain text. */
export const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  style: 'body',
  content: [{ kind: 'text', text }],
});

/** A heading of the second level. */
export const heading = (text: string): Block => ({
  kind: 'heading',
  level: 2,
  content: [{ kind: 'text', text }],
});

/** A section without a tab. */
export const section = (id: string, blocks: readonly Block[], rest: Partial<Section> = {}): Section => ({
  id,
  role: 'front',
  title: `Title of ${id}`,
  runningTitle: '',
  orientation: 'portrait',
  startsPage: true,
  inContents: true,
  blocks,
  ...rest,
});

/** A document of some sections, in the set-up of `everyBlock`. */
export const documentOf = (...sections: readonly Section[]): BookDocument => ({ ...everyBlock, sections });

/** The pages of one section of some blocks. */
export async function pagesOfBlocks(...blocks: readonly Block[]): Promise<readonly string[]> {
  const { bytes } = await writePdf(documentOf(section('only', blocks)), env);
  return pagesOf(bytes);
}

/** Text with every run of white space as one space. */
export const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
