import { describe, expect, it } from 'vitest';
import { png } from '../../../support/pictures.ts';
import { sizeOf } from '../../../../core/write/docx/pictures.ts';

const jpeg = (...bytes: readonly number[]): Uint8Array => new Uint8Array([0xff, 0xd8, ...bytes, 0, 0, 0, 0]);

describe('picture sizes', () => {
  it('reads them from the header, wherever the bytes lie in their buffer', () => {
    const bytes = png(30, 40);
    const shifted = new Uint8Array(bytes.length + 5);
    shifted.set(bytes, 5);
    expect(sizeOf({ type: 'png', bytes: shifted.subarray(5) })).toEqual({ width: 30, height: 40 });
  });

  it('finds the frame of a JPEG behind other segments', () => {
    const bytes = jpeg(0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0x01, 0x02, 0x03, 0x04);
    expect(sizeOf({ type: 'jpeg', bytes })).toEqual({ width: 0x304, height: 0x102 });
  });

  it('takes no bytes for what they are not', () => {
    expect(sizeOf({ type: 'jpeg', bytes: png(3, 4) })).toBeUndefined();
    expect(sizeOf({ type: 'png', bytes: jpeg() })).toBeUndefined();
    expect(sizeOf({ type: 'png', bytes: png(0, 4) })).toBeUndefined();
    expect(sizeOf({ type: 'png', bytes: new Uint8Array() })).toBeUndefined();
    expect(sizeOf({ type: 'jpeg', bytes: jpeg(0xff, 0xe0, 0xff, 0xff) })).toBeUndefined();
  });
});
