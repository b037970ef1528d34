import { deflateSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { decodePng } from '../../../../core/write/pdf/render/png.ts';
import { gradientPng } from '../../../support/every-block-pictures.ts';

function png(
  header: readonly number[],
  data: Iterable<number>,
  extra: readonly (readonly [string, readonly number[]])[] = [],
): Uint8Array {
  const chunk = (type: string, body: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
  };
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', Uint8Array.from(header)),
      ...extra.map(([type, body]) => chunk(type, Uint8Array.from(body))),
      chunk('IDAT', deflateSync(data instanceof Uint8Array ? data : Uint8Array.from(data))),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

const header = (width: number, height: number, bits: number, colorType: number, interlaced = 0) => [
  0,
  0,
  0,
  width,
  0,
  0,
  0,
  height,
  bits,
  colorType,
  0,
  0,
  interlaced,
];

const wide = (width: number): readonly number[] => [width >> 8, width & 255];
const pairs = (width: number): readonly number[] =>
  Array.from({ length: width }, (_, index) => (index % 2) * 100);

describe('a PNG', () => {
  test('with an alpha channel is taken apart', () => {
    const decoded = decodePng(gradientPng(4, 2, true));
    expect(decoded).toMatchObject({ width: 4, height: 2, channels: 3 });
    expect(Array.from(decoded.samples.subarray(0, 6))).toEqual([90, 120, 150, 113, 120, 150]);
    expect(decoded.alpha?.[0]).toBe(255);
    expect(decoded.alpha?.[7]).toBeLessThan(200);
  });

  test('undoes each filter', () => {
    // Rows of grey 10 20 30 in filter 0 to 4.
    const rows = [0, 10, 20, 30, 1, 10, 10, 10, 2, 0, 0, 0, 3, 5, 5, 5, 4, 0, 0, 0];
    const { samples } = decodePng(png(header(3, 5, 8, 0), rows));
    expect([...samples]).toEqual([10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30]);
  });

  test('of two bits and a palette with transparency has its colours', () => {
    const palette = [255, 0, 0, 0, 255, 0, 0, 0, 255];
    const { samples, alpha } = decodePng(
      png(
        header(3, 1, 2, 3),
        [0, 0b00_01_10_00],
        [
          ['PLTE', palette],
          ['tRNS', [255, 0]],
        ],
      ),
    );
    expect([...samples]).toEqual(palette);
    expect([...(alpha ?? [])]).toEqual([255, 0, 255]);
  });

  test('that is interlaced puts its pixels where they belong', () => {
    // 2 × 2: the first pass holds (0,0), the sixth (1,0), the seventh the second row.
    const { samples } = decodePng(png(header(2, 2, 8, 0, 1), [0, 1, 0, 2, 0, 3, 4]));
    expect([...samples]).toEqual([1, 2, 3, 4]);
  });

  test('of more pixels than a page prints at 300 dots an inch is made smaller, by the average', () => {
    // Twice as wide as the long side of a page: pairs of 0 and 100 become 50.
    const width = 3508 * 2;
    const decoded = decodePng(
      png(
        [0, 0, ...wide(width), 0, 0, 0, 3, 8, 0, 0, 0, 0],
        Array.from({ length: 3 }, () => [0, ...pairs(width)]).flat(),
      ),
    );
    expect([decoded.width, decoded.height]).toEqual([3508, 2]);
    expect(new Set(decoded.samples)).toEqual(new Set([50]));
  });

  test('that is made smaller keeps the colour of what can be seen', () => {
    const width = 3508 * 2;
    // Grey and alpha: an invisible black beside a visible 200.
    const line = Array.from({ length: width / 2 }, () => [0, 0, 200, 255]).flat();
    const decoded = decodePng(
      png([0, 0, ...wide(width), 0, 0, 0, 2, 8, 4, 0, 0, 0], [0, ...line, 0, ...line]),
    );
    expect(new Set(decoded.samples)).toEqual(new Set([200]));
    expect(new Set(decoded.alpha)).toEqual(new Set([128]));
  });

  test('of 30 megapixels that unpacks to nothing but zeros is read in a moment', () => {
    const line = 1 + 10_000;
    const bomb = png([0, 0, 0x27, 0x10, 0, 0, 0x0b, 0xb8, 8, 0, 0, 0, 0], Buffer.alloc(line * 3000));
    expect(decodePng(bomb)).toMatchObject({ width: 5000, height: 1500 });
  });

  test('that breaks off, or is too large to be read by lines, says so', () => {
    expect(() => decodePng(png(header(3, 5, 8, 0), [0, 1, 2, 3]))).toThrow('broken PNG data');
    const large = [0, 0, 0x27, 0x10, 0, 0, 0x17, 0x70];
    expect(() => decodePng(png([...large, 8, 6, 0, 0, 1], [0]))).toThrow('save it without interlacing');
    expect(() => decodePng(png([0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0], [0]))).toThrow('is too large');
  });

  test('that is broken is refused', () => {
    expect(() => decodePng(new Uint8Array(40))).toThrow('not a PNG');
    expect(() => decodePng(gradientPng(4, 4, false).slice(0, 50))).toThrow('truncated');
    expect(() => decodePng(png(header(3, 1, 8, 0), [9, 1, 2, 3]))).toThrow('broken PNG data');
    expect(() => decodePng(png([255, 255, 255, 0, 0, 255, 255, 255, 8, 0, 0, 0, 0], [0]))).toThrow('pixels');
  });
});
