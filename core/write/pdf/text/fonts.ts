import type { PDFDocument, PdfFont } from 'pdfmake/js/PDFDocument.js';

import type { FontFile } from '../../../document/index.ts';
import type { TextStyle } from '../theme.ts';
import { openFont } from './warm-fonts.ts';

/** A face as a run uses it: the embedded font, set smaller or slanted where it stands in for another. */
export interface Face {
  readonly key: string;
  /** Measures; a document draws with a font of its own, see the renderer. */
  readonly font: PdfFont;
  readonly file: FontFile;
  /** Pretendard looks larger than Source Serif at the same size. */
  readonly scale: number;
  readonly oblique: boolean;
}

/** Words of one face with their width for a size of one point. */
export interface Shaped {
  readonly face: Face;
  readonly text: string;
  readonly width: number;
}

/** Says which characters no font has; the caller knows where the text stands. */
export type MissingGlyph = (codePoint: number) => void;

const REPLACEMENT = '□';
/** Characters without a look of their own that fonts often lack, and what stands for them. */
const STAND_INS: ReadonlyMap<number, string> = new Map([
  [0x2007, '\u00a0'],
  [0x202f, '\u00a0'],
  [0x2011, '-'],
  [0x2010, '-'],
  [0x2212, '–'],
  ...[0x3000, 0x205f, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2008, 0x2009, 0x200a].map(
    (space): [number, string] => [space, ' '],
  ),
]);
const MARK = /^\p{M}$/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
const FAMILIES: readonly TextStyle['family'][] = ['serif', 'sans'];
const WEIGHTS: readonly TextStyle['weight'][] = ['regular', 'semibold', 'bold'];
const HANGUL_SCALE = 0.95;
/** Longer words are rare and would only fill the cache. */
const LONGEST_CACHED = 40;
/** A book of 500 pages has some ten thousand different ones. */
const MOST_WORDS = 50_000;

interface Chain {
  readonly faces: readonly Face[];
  readonly byCodePoint: Map<number, Face | undefined>;
  readonly words: Map<string, readonly Shaped[]>;
}

/** The name of a font file in documents. */
export const describe = (file: FontFile): string =>
  `${file.family}-${file.weight}${file.italic ? '-italic' : ''}`;

/** The font dictionary pdfmake wants: every file under a name of its own. */
export function fontDescriptors(
  files: readonly FontFile[],
): Readonly<Record<string, { readonly normal: Uint8Array }>> {
  return Object.fromEntries(files.map((file) => [describe(file), { normal: file.bytes }]));
}

/** Splits text by the font that has its characters and measures it. */
export class FontBook {
  readonly #document: PDFDocument;
  readonly #files: readonly FontFile[];
  readonly #chains: (Chain | undefined)[] = [];
  readonly #spaces = new Map<Face, number>();
  readonly #provided = new Map<FontFile, PdfFont>();

  constructor(document: PDFDocument, files: readonly FontFile[]) {
    this.#document = document;
    this.#files = files;
  }

  /** A word split into runs of one face each, with widths; characters that have no font go to `missing`. */
  shape(word: string, style: TextStyle, missing: MissingGlyph): readonly Shaped[] {
    const chain = this.#chain(style);
    const known = chain.words.get(word);
    if (known !== undefined) return known;
    let lacking = false;
    const shaped = this.#split(chain, word, (codePoint) => {
      lacking = true;
      missing(codePoint);
    });
    // A word with missing characters stays uncached, so that each section it stands in hears of it.
    if (lacking || word.length > LONGEST_CACHED) return shaped;
    if (chain.words.size > MOST_WORDS) chain.words.clear();
    chain.words.set(word, shaped);
    return shaped;
  }

  /** Whether a word was shaped and all its characters have a font. */
  hasShaped(word: string, style: TextStyle): boolean {
    return this.#chain(style).words.has(word);
  }

  /** The width of a space in a face, for a size of one point. */
  spaceWidth(face: Face): number {
    let width = this.#spaces.get(face);
    if (width === undefined) {
      width = face.font.widthOfString(' ', 1);
      this.#spaces.set(face, width);
    }
    return width;
  }

  /** The width of one line of text at the style's size. */
  widthOf(text: string, style: TextStyle): number {
    const shaped = this.shape(text, style, () => undefined);
    return shaped.reduce((sum, run) => sum + run.width * style.size + run.text.length * style.spacing, 0);
  }

  #split(chain: Chain, word: string, missing: MissingGlyph): readonly Shaped[] {
    const runs: { face: Face; text: string }[] = [];
    for (const character of word.replace(IGNORABLE, '')) {
      const last = runs.at(-1);
      const codePoint = character.codePointAt(0) ?? 0;
      if (last !== undefined && MARK.test(character) && covers(last.face, codePoint)) {
        last.text += character;
        continue;
      }
      const resolved = this.#resolve(chain, codePoint, character, missing);
      if (last !== undefined && last.face === resolved.face) last.text += resolved.text;
      else runs.push({ face: resolved.face, text: resolved.text });
    }
    return runs.map(({ face, text }) => ({
      face,
      text,
      width: face.font.widthOfString(text, 1) * face.scale,
    }));
  }

  #resolve(
    chain: Chain,
    codePoint: number,
    character: string,
    missing: MissingGlyph,
  ): { readonly face: Face; readonly text: string } {
    const face = faceFor(chain, codePoint);
    if (face !== undefined) return { face, text: character };
    const standIn = STAND_INS.get(codePoint);
    if (standIn !== undefined) {
      return { face: faceFor(chain, standIn.codePointAt(0) ?? 0x20) ?? first(chain), text: standIn };
    }
    missing(codePoint);
    return { face: faceFor(chain, REPLACEMENT.codePointAt(0) ?? 0x25a1) ?? first(chain), text: REPLACEMENT };
  }

  #chain(style: TextStyle): Chain {
    const index =
      FAMILIES.indexOf(style.family) * 6 + WEIGHTS.indexOf(style.weight) * 2 + (style.italic ? 1 : 0);
    let chain = this.#chains[index];
    if (chain === undefined) {
      chain = { faces: this.#faces(style), byCodePoint: new Map(), words: new Map() };
      this.#chains[index] = chain;
    }
    return chain;
  }

  #faces(style: TextStyle): readonly Face[] {
    const serif = this.#find('Source Serif 4', style.weight, style.italic);
    const sans = this.#find('Pretendard GOV', style.weight, false);
    const symbols = this.#find('Noto Sans Symbols 2', 'regular', false);
    const face = (file: FontFile | undefined, scale = 1, oblique = false): readonly Face[] =>
      file === undefined
        ? []
        : [
            {
              key: `${describe(file)}${oblique ? '-oblique' : ''}-${scale}`,
              font: this.#provide(file),
              file,
              scale,
              oblique,
            },
          ];
    const chain =
      style.family === 'serif'
        ? [...face(serif), ...face(sans, HANGUL_SCALE), ...face(symbols)]
        : // Pretendard has no italic: Latin text is slanted, which Hangul is not, see `faceFor`.
          [...(style.italic ? face(sans, 1, true) : []), ...face(sans), ...face(serif), ...face(symbols)];
    if (chain.length > 0) return chain;
    const any = face(this.#files[0]);
    if (any.length === 0) throw new Error('the PDF writer was given no fonts');
    return any;
  }

  /** Faces of several chains are often the same file: a document opens it once. */
  #provide(file: FontFile): PdfFont {
    const known = this.#provided.get(file);
    if (known !== undefined) return known;
    const font = openFont(this.#document, describe(file), file);
    this.#provided.set(file, font);
    return font;
  }

  #find(family: string, weight: TextStyle['weight'], italic: boolean): FontFile | undefined {
    const candidates = this.#files.filter((file) => file.family === family);
    const weights: readonly TextStyle['weight'][] =
      weight === 'regular'
        ? ['regular']
        : weight === 'semibold'
          ? ['semibold', 'bold']
          : ['bold', 'semibold'];
    for (const slant of italic ? [true, false] : [false]) {
      for (const wanted of weights) {
        const found = candidates.find((file) => file.italic === slant && file.weight === wanted);
        if (found !== undefined) return found;
      }
    }
    return candidates[0];
  }
}

const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function covers(face: Face, codePoint: number): boolean {
  return face.font.font.hasGlyphForCodePoint(codePoint);
}

function faceFor(chain: Chain, codePoint: number): Face | undefined {
  if (!chain.byCodePoint.has(codePoint)) {
    const upright = EAST_ASIAN.test(String.fromCodePoint(codePoint));
    chain.byCodePoint.set(
      codePoint,
      chain.faces.find((face) => !(face.oblique && upright) && covers(face, codePoint)),
    );
  }
  return chain.byCodePoint.get(codePoint);
}

function first(chain: Chain): Face {
  const [face] = chain.faces;
  if (face === undefined) throw new Error('a font chain is never empty');
  return face;
}
