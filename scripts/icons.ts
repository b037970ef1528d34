// `node scripts/icons.ts`: draws assets/icons from the SVGs of assets, for every system. The results are committed.
import { chromium } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_FLAGS, chromiumBinary } from './chromium.ts';

const assets = fileURLToPath(new URL('../assets/', import.meta.url));
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
/** Up to this size the simpler drawing is used. */
const smallUpTo = 32;

type Pngs = ReadonlyMap<number, Buffer>;

async function draw(): Promise<Pngs> {
  const executablePath = chromiumBinary();
  if (executablePath === undefined) throw new Error('drawing the icons needs a Chromium');
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  const pngs = new Map<number, Buffer>();
  for (const size of sizes) {
    const svg = readFileSync(join(assets, size <= smallUpTo ? 'icon-small.svg' : 'icon.svg'), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    pngs.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return pngs;
}

const pngOf = (pngs: Pngs, size: number): Buffer => {
  const png = pngs.get(size);
  if (png === undefined) throw new Error(`there is no icon of ${size} pixels`);
  return png;
};

/** Windows: a directory of PNGs. https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10) */
function ico(pngs: Pngs): Buffer {
  const all = [16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: pngOf(pngs, size) }));
  const header = Buffer.alloc(6 + 16 * all.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(all.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of all.entries()) {
    const at = 6 + 16 * index;
    // 0 stands for 256
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...all.map(({ png }) => png)]);
}

/** macOS: blocks of PNGs by their four-letter type. https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
function icns(pngs: Pngs): Buffer {
  const types = [
    ['icp4', 16],
    ['icp5', 32],
    ['ic11', 32],
    ['ic12', 64],
    ['ic07', 128],
    ['ic13', 256],
    ['ic08', 256],
    ['ic14', 512],
    ['ic09', 512],
    ['ic10', 1024],
  ] as const;
  const blocks = types.map(([type, size]) => {
    const png = pngOf(pngs, size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + blocks.reduce((sum, block) => sum + block.length, 0), 4);
  return Buffer.concat([head, ...blocks]);
}

const pngs = await draw();
const folder = join(assets, 'icons');
mkdirSync(folder, { recursive: true });
for (const [size, png] of pngs) writeFileSync(join(folder, `${size}x${size}.png`), png);
writeFileSync(join(folder, 'icon.ico'), ico(pngs));
writeFileSync(join(folder, 'icon.icns'), icns(pngs));
process.stdout.write(`Drew ${pngs.size} sizes, an .ico and an .icns in assets/icons.\n`);
