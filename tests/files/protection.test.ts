import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { writePdf } from '../../core/write/pdf/index.ts';
import { exportBook, type ExportReport } from '../../platform/export/index.ts';
import { loadFonts } from '../../platform/fonts/index.ts';
import { protectPdf, type Protection } from '../../platform/protect/index.ts';
import { everyBlockPictures } from '../support/every-block-pictures.ts';
import { everyBlock } from '../support/every-block.ts';
import { tempFolder } from '../support/folders.ts';
import { SAMPLE } from '../support/sample.ts';
import { has } from '../support/validators.ts';

const run = promisify(execFile);
const OPEN = 'Tür 비밀 9 (%)';
const ALL: Protection = { password: OPEN, print: true, copy: true, change: true };

interface Said {
  readonly code: number;
  readonly out: string;
}

/** Runs a program; one that fails is an answer as well. */
async function ask(program: string, ...args: readonly string[]): Promise<Said> {
  return await run(program, args, { maxBuffer: 1 << 28 }).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, out: stderr }),
  );
}

const CARD = { workspace: SAMPLE, bookId: 'pocket-card', variants: ['delegation'] } as const;
/** A book with an attached PDF and a picture. */
const WITH_ANNEXES = {
  workspace: fileURLToPath(new URL('../golden/fisheries/workspace', import.meta.url)),
  bookId: 'third-en',
  variants: ['principal'],
} as const;

async function exported(
  protection: Protection | undefined,
  book: typeof CARD | typeof WITH_ANNEXES = CARD,
): Promise<ExportReport> {
  return await exportBook({
    ...book,
    formats: ['pdf'],
    out: tempFolder(),
    overwrite: false,
    protection,
  });
}

const pathOf = (report: ExportReport): string => report.files[0]?.path ?? '';

let plain: Uint8Array;
beforeAll(async () => {
  const env = { fonts: await loadFonts(), images: everyBlockPictures() };
  plain = (await writePdf(everyBlock, env)).bytes;
});

describe.skipIf(!has.qpdf || !has.poppler)('a PDF with a password', () => {
  it.for([
    ['a card', CARD],
    ['a book with annexes', WITH_ANNEXES],
  ] as const)('holds what the open one holds, for those who know it: %s', async ([, book]) => {
    const open = pathOf(await exported(undefined, book));
    const report = await exported(ALL, book);
    const locked = pathOf(report);
    expect(report.files[0]).toMatchObject({ locked: true });
    expect(report.files[0]?.withheld.searched).toBeGreaterThan(0);
    expect((await ask('qpdf', '--check', `--password=${OPEN}`, locked)).out).toContain(
      'No syntax or stream encoding errors',
    );
    const text = await ask('pdftotext', '-layout', '-upw', OPEN, locked, '-');
    expect(text).toEqual(await ask('pdftotext', '-layout', open, '-'));
    expect(text.out.length).toBeGreaterThan(500);
    expect(text.out.includes('Herring 4,200 t')).toBe(book === WITH_ANNEXES);
    const pictures = await ask('pdfimages', '-list', '-upw', OPEN, locked);
    expect(pictures.out.split('\n').length).toBe(
      (await ask('pdfimages', '-list', open)).out.split('\n').length,
    );
    const struct = await ask('pdfinfo', '-struct-text', '-upw', OPEN, locked);
    expect(struct).toEqual(await ask('pdfinfo', '-struct-text', open));
    const [, ...info] = (await ask('pdfinfo', '-upw', OPEN, locked)).out.split('\n');
    const [, ...plain] = (await ask('pdfinfo', open)).out.split('\n');
    const isOfFile = (line: string): boolean => !/^(Encrypted|File size):/.test(line);
    expect(info.filter(isOfFile)).toEqual(plain.filter(isOfFile));
  });

  it('is read by nobody else', async () => {
    const locked = pathOf(await exported(ALL));
    for (const wrong of ['', 'Tur', `${OPEN} `]) {
      expect((await ask('pdftotext', '-upw', wrong, locked, '-')).out).toContain('Incorrect password');
      expect((await ask('qpdf', `--password=${wrong}`, '--check', locked)).code).not.toBe(0);
    }
    const bytes = readFileSync(locked).toString('latin1');
    expect(bytes).not.toContain('Ministry');
    expect(bytes).not.toContain(Buffer.from('Ministry', 'utf16le').swap16().toString('latin1'));
    expect(bytes).not.toContain('x:xmpmeta');
  });

  it('opens with the password as another keyboard writes it', async () => {
    const path = join(tempFolder(), 'x.pdf');
    writeFileSync(path, protectPdf(plain, { ...ALL, password: 'cafe\u0301 가' }));
    // NFC, and Hangul as one letter each
    expect((await ask('qpdf', `--password=${'cafe\u0301 가'.normalize('NFKC')}`, '--check', path)).code).toBe(
      0,
    );
  });

  test.for([
    [{ print: true, copy: true, change: true }, []],
    [
      { print: false, copy: true, change: false },
      ['print low resolution', 'print high resolution', 'modify anything'],
    ],
    [
      { print: true, copy: false, change: false },
      ['extract for any purpose', 'modify anything', 'modify annotations'],
    ],
  ] as const)('%o forbids that and no more; it can be read aloud in any case', async ([may, forbidden]) => {
    const path = join(tempFolder(), 'x.pdf');
    writeFileSync(path, protectPdf(plain, { password: OPEN, ...may }));
    const { out } = await ask('qpdf', '--show-encryption', `--password=${OPEN}`, path);
    expect(out).toContain('R = 6');
    expect(out).toContain('stream encryption method: AESv3');
    expect(out).toContain('string encryption method: AESv3');
    expect(out).toContain('Supplied password is user password');
    expect(out).toContain('extract for accessibility: allowed');
    expect(forbidden.filter((what) => !out.includes(`${what}: not allowed`))).toEqual([]);
    expect(out.includes('not allowed')).toBe(forbidden.length > 0);
  });
});

test('the same random numbers give the same bytes, others do not', () => {
  const counting = () => {
    let next = 0;
    return (count: number) => Uint8Array.from({ length: count }, () => (next += 7) & 255);
  };
  const once = protectPdf(plain, ALL, counting());
  expect(Buffer.from(once).equals(protectPdf(plain, ALL, counting()))).toBe(true);
  expect(Buffer.from(once).equals(protectPdf(plain, ALL))).toBe(false);
});

test.for(['', '\u200B', 'a\u0000b', '가'.repeat(43)])(
  'a password that cannot be is refused: %j',
  (password) => {
    expect(() => protectPdf(plain, { ...ALL, password })).toThrow('this password cannot be used in a PDF');
  },
);
