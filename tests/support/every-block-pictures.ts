import { crc32, deflateSync } from 'node:zlib';

import type { ImageFile } from '../../core/document/index.ts';
import { FIGURE_KEY, PHOTO_KEY } from './every-block.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG with a slanted gradient, in RGB or in RGBA that fades towards its lower right corner. */
export function gradientPng(width: number, height: number, alpha: boolean): Uint8Array {
  const channels = alpha ? 4 : 3;
  const raw = new Uint8Array(height * (1 + width * channels));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * channels) + 1 + x * channels;
      raw.set([90 + Math.round((x / width) * 90), 120, 150 + Math.round((y / height) * 80)], at);
      if (alpha) raw[at + 3] = 255 - Math.round((120 * (x + y)) / (width + height));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, alpha ? 6 : 2, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(raw)),
      chunk('IEND', new Uint8Array(0)),
    ]),
  );
}

/** The pictures that `everyBlock` names, but for the one it misses on purpose. */
export function everyBlockPictures(): ReadonlyMap<string, ImageFile> {
  return new Map<string, ImageFile>([
    [PHOTO_KEY, { type: 'png', bytes: gradientPng(90, 120, true) }],
    [FIGURE_KEY, { type: 'png', bytes: gradientPng(320, 180, false) }],
  ]);
}
