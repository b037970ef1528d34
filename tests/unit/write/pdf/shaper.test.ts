import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';

import { postHeader, withTables } from '../../../../core/write/pdf/text/sfnt.ts';
import { Shaper } from '../../../../core/write/pdf/text/shaper.ts';
import { testFonts } from '../../../support/fonts.ts';

const fonts = testFonts();
const fileOf = (family: string, weight = 'regular', italic = false): Uint8Array => {
  const found = fonts.find(
    (font) => font.family === family && font.weight === weight && font.italic === italic,
  );
  if (found === undefined) throw new Error(`no ${family} ${weight}`);
  return found.bytes;
};
const serif = new Shaper(fileOf('Source Serif 4'));
const sans = new Shaper(fileOf('Pretendard GOV'));

interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
}
const glyphsOf = (shaper: Shaper, text: string): readonly Glyph[] => shaper.shape(text).glyphs;
const textOf = (shaper: Shaper, text: string): string =>
  glyphsOf(shaper, text)
    .map(({ codePoints }) => String.fromCodePoint(...codePoints))
    .join('');

describe('shaped words', () => {
  test('are kerned', () => {
    const apart = serif.shape('A').advanceWidth + serif.shape('V').advanceWidth;
    expect(serif.shape('AV').advanceWidth).toBeLessThan(apart - 20);
  });

  test('have the ligatures of the face, which stand for all their letters', () => {
    expect(serif.shape('ffi').glyphs.length).toBeLessThan(3);
    expect(textOf(serif, 'office')).toBe('office');
  });

  test('keep the characters of marks that no composed letter has', () => {
    expect(textOf(serif, 'q\u0307')).toBe('q\u0307');
    const [, mark] = serif.shape('q\u0307').positions;
    expect(mark?.advanceWidth).toBe(0);
  });

  test('raise the colon between figures in Pretendard, as the face asks', () => {
    const [, alone] = sans.shape('a:b').glyphs;
    const [, , between] = sans.shape('12:30').glyphs;
    expect(between?.id).not.toBe(alone?.id);
  });

  test('say every character once, whatever is shaped', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('ABCfflirntvawyTo0189.,:;-–—’“”()가각힣한국')),
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(textOf(serif, text)).toBe(text);
        expect(textOf(sans, text)).toBe(text);
      }),
    );
  });

  test('are as fontkit shapes them', () => {
    const words =
      'Ministry office AVATAR 12:30 (a) 10% “modernise”, principal’s 산업통상자원부 한·미 2,508'.split(' ');
    for (const [family, shaper] of [
      ['Source Serif 4', serif],
      ['Pretendard GOV', sans],
    ] as const) {
      const peer = create(fileOf(family));
      for (const word of words) {
        const { glyphs, positions } = peer.layout(word);
        expect(
          glyphsOf(shaper, word).map(({ id }) => id),
          word,
        ).toEqual(glyphs.map(({ id }) => id));
        const scale = 1000 / peer.unitsPerEm;
        for (const [index, position] of positions.entries()) {
          expect(shaper.shape(word).positions[index]?.xAdvance).toBeCloseTo(position.xAdvance * scale, 3);
        }
      }
    }
  });
});

describe('a font file', () => {
  test('with some of its tables is read as the whole', () => {
    const whole = fileOf('Source Serif 4', 'bold');
    const slim = withTables(whole, new Set(['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'name', 'OS/2', 'post']));
    expect(slim.length).toBeLessThan(whole.length / 2);
    const [small, large] = [create(slim), create(whole)];
    expect(small.postscriptName).toBe(large.postscriptName);
    expect(small.characterSet).toEqual(large.characterSet);
  });

  test('tells the slant of its letters without the names of its glyphs', () => {
    const italic = fileOf('Source Serif 4', 'regular', true);
    const { post } = create(italic);
    expect(postHeader(italic)).toEqual({ italicAngle: post.italicAngle, isFixedPitch: post.isFixedPitch });
    expect(post.italicAngle).toBeLessThan(0);
  });

  test('without a post table tells nothing', () => {
    expect(postHeader(withTables(fileOf('Source Serif 4'), new Set(['head'])))).toBeUndefined();
  });
});
