import { Blob, Buffer, ClusterLevel, Face, Font, shape } from 'harfbuzzjs';
import type { PdfGlyphRun } from 'pdfmake/js/PDFDocument.js';

import { withTables } from './sfnt.ts';

/** What shaping takes of a font; the outlines are ten times as much. */
const TABLES: ReadonlySet<string> = new Set([
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'OS/2',
  'cmap',
  'GDEF',
  'GSUB',
  'GPOS',
  'kern',
]);

/** Emptied and filled for each word. */
const buffer = new Buffer();

/** Shapes words with one font file: kerning, ligatures, marks over letters. fontkit's own engine takes many times as long. */
export class Shaper {
  readonly #font: Font;
  /** From units of the font to thousandths of the type size. */
  readonly #scale: number;
  readonly #advances = new Map<number, number>();

  constructor(bytes: Uint8Array) {
    const face = new Face(new Blob(withTables(bytes, TABLES)));
    this.#font = new Font(face);
    this.#scale = 1000 / face.upem;
  }

  /** The glyphs of a text from left to right, with the characters that each stands for. */
  shape(text: string): PdfGlyphRun {
    buffer.reset();
    // Marks keep the character they are; grapheme clusters would give it to their letter.
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(this.#font, buffer);
    const infos = buffer.getGlyphInfos();
    const starts = [...new Set(infos.map(({ cluster }) => cluster)), text.length].toSorted(
      (one, other) => one - other,
    );
    const said = new Set<number>();
    const glyphs = infos.map(({ codepoint: id, cluster }) => {
      // Of several glyphs for one character the first stands for it.
      const end = said.has(cluster) ? cluster : starts[starts.indexOf(cluster) + 1];
      said.add(cluster);
      const characters = Array.from(text.slice(cluster, end), (character) => character.codePointAt(0) ?? 0);
      return { id, advanceWidth: this.#advanceOf(id), codePoints: characters };
    });
    const scale = this.#scale;
    const positions = buffer.getGlyphPositions().map((position, index) => ({
      xAdvance: position.xAdvance * scale,
      yAdvance: position.yAdvance * scale,
      xOffset: position.xOffset * scale,
      yOffset: position.yOffset * scale,
      advanceWidth: (glyphs[index]?.advanceWidth ?? 0) * scale,
    }));
    const advanceWidth = positions.reduce((sum, position) => sum + position.xAdvance, 0);
    return { glyphs, positions, advanceWidth };
  }

  #advanceOf(glyph: number): number {
    let advance = this.#advances.get(glyph);
    if (advance === undefined) {
      advance = this.#font.glyphHAdvance(glyph);
      this.#advances.set(glyph, advance);
    }
    return advance;
  }
}
