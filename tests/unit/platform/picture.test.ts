import { expect, test } from 'vitest';
import { isPdf, readPicture } from '../../../platform/picture.ts';
import { png } from '../../support/pictures.ts';

const jpeg = (width: number, height: number, end = [0xff, 0xd9]): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34]),
    Buffer.from(end),
  ]);

test('pictures are known by their bytes', () => {
  expect(readPicture(png(3, 5))).toEqual({ ok: true, type: 'png', width: 3, height: 5 });
  expect(readPicture(jpeg(7, 300))).toEqual({ ok: true, type: 'jpeg', width: 7, height: 300 });
});

const broken = png(40, 40);
broken[50] = (broken[50] ?? 0) ^ 0xff;

test.for([
  ['nothing', new Uint8Array(), 'is not a JPEG or PNG picture'],
  ['a GIF', Buffer.from('GIF89a...........'), 'is not a JPEG or PNG picture'],
  [
    'a drawing',
    Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'is an SVG drawing; books take JPEG and PNG pictures: save it as PNG, 2,000 pixels wide for a full page',
  ],
  ['a page of the web', Buffer.from('<!doctype html>'), 'is not a JPEG or PNG picture'],
  [
    'a JPEG that breaks off',
    jpeg(7, 3, []),
    'is a damaged JPEG picture: it breaks off or its content is broken',
  ],
  [
    'a PNG that breaks off',
    png(40, 40).subarray(0, 50),
    'is a damaged PNG picture: it breaks off or its content is broken',
  ],
  ['a PNG with a wrong bit', broken, 'is a damaged PNG picture: it breaks off or its content is broken'],
  ['a PNG without pixels', png(1, 1, { width: 0, height: 4 }), 'is a picture without any pixels'],
  [
    'a huge PNG',
    png(1, 1, { width: 10_000, height: 6_001 }),
    'has 60 megapixels (10000 × 6001); a picture has at most 60: make it smaller',
  ],
] as const)('%s is refused', ([, bytes, message]) => {
  expect(readPicture(new Uint8Array(bytes))).toEqual({ ok: false, message });
});

test('PDF files are known by their beginning', () => {
  expect(isPdf(Buffer.from('%PDF-1.7\n'))).toBe(true);
  expect(isPdf(Buffer.from('PDF'))).toBe(false);
});
