import { create } from 'fontkit';
import type { Covers } from '../../core/check/index.ts';
import { loadFonts } from './load.ts';

let known: Promise<ReadonlySet<number>> | undefined;

/** Whether any font of the book has a glyph for a character. */
export async function loadCoverage(): Promise<Covers> {
  known ??= readCoverage();
  const characters = await known;
  return (codePoint) => characters.has(codePoint);
}

async function readCoverage(): Promise<ReadonlySet<number>> {
  const fonts = await loadFonts();
  // The weights of a family cover the same characters, so one face speaks for all of them.
  const faces = fonts.filter((font) => font.weight === 'regular' && !font.italic);
  return new Set(faces.flatMap((font) => create(font.bytes).characterSet));
}
