import { deflateSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { decodePng } from '../../../../core/write/pdf/render/png.ts';
import { gradientPng } from '../../../support/every-block-pictures.ts';

function png(
  header: readonly number[],
  data: readonly number[],
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
      chunk('IDAT', deflateSync(Uint8Array.from(data))),
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

  test('that is broken is refused', () => {
    expect(() => decodePng(new Uint8Array(40))).toThrow('not a PNG');
    expect(() => decodePng(gradientPng(4, 4, false).slice(0, 50))).toThrow('truncated');
    expect(() => decodePng(png(header(3, 1, 8, 0), [9, 1, 2, 3]))).toThrow('broken PNG data');
    expect(() => decodePng(png([255, 255, 255, 0, 0, 255, 255, 255, 8, 0, 0, 0, 0], [0]))).toThrow('pixels');
  });
});
