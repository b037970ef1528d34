import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { BookDocument, DocxResult, PdfResult } from '../../core/document/index.ts';
import { writeDocx } from '../../core/write/docx/index.ts';
import { writePdf } from '../../core/write/pdf/index.ts';
import {
  exportBook,
  type ExportOptions,
  type ExportProgress,
  type Writers,
} from '../../platform/export/index.ts';
import { checkTarget, saveAll } from '../../platform/export/save.ts';
import { pendingFiles } from '../../platform/write-files.ts';
import { changed, tempFolder, testWorkspace, writeFiles, type Files } from '../support/folders.ts';

const SECRET = 'Our true limit is two years, not three.';

/** The sound workspace with a red line, released so that a delegation copy can be made. */
function releasable(more: Files = {}): string {
  const released = (path: string, part: string): Files =>
    changed(path, part, `${part}\nreleaseTo: [delegation]`);
  return testWorkspace({
    ...released('meetings/talks.yaml', 'id: talks'),
    ...released('issues/beef.yaml', 'id: beef'),
    ...released('positions/ours.yaml', 'id: ours'),
    'positions/limit.yaml': `id: limit\nissueId: beef\npartyId: kr\nladder: red-line\ntext: ${SECRET}\n`,
    ...more,
  });
}

const options = (out: string, more: Partial<ExportOptions> = {}): ExportOptions => ({
  workspace: releasable(),
  variants: ['principal', 'delegation'],
  formats: ['pdf', 'docx'],
  out,
  overwrite: false,
  ...more,
});

/** A document with the secret in its last section, as a mistake in assembling would put it there. */
function leaking(document: BookDocument): BookDocument {
  if (document.meta.variant === 'principal') return document;
  const sections = document.sections.map((section, index) =>
    index < document.sections.length - 1
      ? section
      : {
          ...section,
          blocks: [
            ...section.blocks,
            {
              kind: 'paragraph' as const,
              style: 'body' as const,
              content: [{ kind: 'text' as const, text: `Note: ${SECRET}` }],
            },
          ],
        },
  );
  return { ...document, sections };
}

const real: Writers = { pdf: writePdf, docx: writeDocx };

describe('a withheld text in a finished file', () => {
  test.for([
    [
      'the text of the PDF',
      { ...real, pdf: (document, env) => writePdf(leaking(document), env) },
      'book-delegation.pdf',
    ],
    [
      'the text of the DOCX',
      { ...real, docx: (document, env, pages) => writeDocx(leaking(document), env, pages) },
      'book-delegation.docx',
    ],
    [
      'the metadata of the PDF',
      {
        ...real,
        pdf: (document, env) =>
          writePdf(
            {
              ...document,
              meta: { ...document.meta, subject: document.meta.variant === 'principal' ? '' : SECRET },
            },
            env,
          ),
      },
      'book-delegation.pdf',
    ],
  ] as const satisfies readonly (readonly [string, Writers, string])[])(
    'in %s stops the whole export',
    async ([, writers, name]) => {
      const out = join(tempFolder(), 'out');
      const exported = exportBook(options(out), { writers });
      await expect(exported).rejects.toMatchObject({ code: 'withheld-found' });
      await expect(exported).rejects.toThrow(
        `${name} would hold a text that is withheld from this copy ("Our true limit…")`,
      );
      await expect(exported).rejects.not.toThrow(/two years/);
      expect(existsSync(out)).toBe(false);
    },
  );

  test('is no matter in the copy that may have it', async () => {
    const out = tempFolder();
    const report = await exportBook(options(out, { variants: ['principal'] }));
    expect(report.files.map((file) => file.withheld.searched)).toEqual([0, 0]);
  });

  test('is looked for in every file, and the report says how often', async () => {
    const report = await exportBook(options(tempFolder()));
    const delegation = report.files.filter((file) => file.variant === 'delegation');
    expect(delegation.map((file) => file.format)).toEqual(['pdf', 'docx']);
    for (const file of delegation) expect(file.withheld.searched).toBeGreaterThan(0);
  });
});

describe('a writer that fails', () => {
  const failing = (message: string) => () => Promise.reject(new Error(message));

  test('at the first file leaves nothing', async () => {
    const out = join(tempFolder(), 'out');
    await expect(exportBook(options(out), { writers: { ...real, pdf: failing('no') } })).rejects.toThrow(
      'no',
    );
    expect(existsSync(out)).toBe(false);
  });

  test('at the last file leaves nothing either', async () => {
    const out = tempFolder();
    let calls = 0;
    const docx: Writers['docx'] = (...args) => {
      calls += 1;
      return calls === 2 ? Promise.reject(new Error('no')) : writeDocx(...args);
    };
    await expect(exportBook(options(out), { writers: { ...real, docx } })).rejects.toThrow('no');
    expect(readdirSync(out)).toEqual([]);
  });

  test('by giving out a file that is none is found out', async () => {
    const out = tempFolder();
    const pdf = (): Promise<PdfResult> =>
      Promise.resolve({
        bytes: new Uint8Array([1, 2, 3]),
        pageCount: 1,
        sectionPages: new Map(),
        snugSections: new Set(),
        warnings: [],
      });
    await expect(
      exportBook(options(out, { variants: ['delegation'] }), { writers: { ...real, pdf } }),
    ).rejects.toMatchObject({
      code: 'not-provable',
    });
    expect(readdirSync(out)).toEqual([]);
  });

  test('may have warnings; they are in the report', async () => {
    const docx = (): Promise<DocxResult> =>
      Promise.resolve({
        bytes: zipSync({ 'word/document.xml': strToU8('<w:document/>') }),
        warnings: [{ code: 'bad-image', message: 'a picture is broken' }],
      });
    const report = await exportBook(options(tempFolder(), { variants: ['principal'] }), {
      writers: { ...real, docx },
    });
    expect(report.warnings.map((one) => one.message)).toContain('principal copy: a picture is broken');
  });
});

describe('stopping', () => {
  const stopAt = (phase: ExportProgress['phase'], out: string) => {
    const controller = new AbortController();
    const onProgress = (progress: ExportProgress): void => {
      if (progress.phase === phase) controller.abort();
    };
    return exportBook(options(out), { onProgress, signal: controller.signal });
  };

  test.for(['read', 'assemble', 'pdf', 'docx', 'prove', 'save'] as const)(
    'at "%s" leaves nothing',
    async (phase) => {
      const out = join(tempFolder(), 'out');
      await expect(stopAt(phase, out)).rejects.toMatchObject({ code: 'cancelled' });
      expect(existsSync(out)).toBe(false);
    },
  );

  test('when all files are in place comes too late', async () => {
    expect((await stopAt('done', tempFolder())).files).toHaveLength(4);
  });

  test('progress goes from nothing to all, and never back', async () => {
    const seen: number[] = [];
    await exportBook(options(tempFolder()), { onProgress: ({ fraction }) => seen.push(fraction) });
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
  });
});

describe('saving', () => {
  const bytes = new TextEncoder().encode('new');
  const file = (name: string) => ({ name, bytes });

  test('makes the folder, and the same export again needs leave to overwrite', async () => {
    const out = join(tempFolder(), 'a', 'b');
    await saveAll(out, [file('x'), file('y')], false);
    await expect(saveAll(out, [file('x'), file('y')], false)).rejects.toMatchObject({ code: 'file-exists' });
    await saveAll(out, [file('x'), file('y')], true);
    expect(readdirSync(out)).toEqual(['x', 'y']);
    expect(pendingFiles()).toEqual([]);
  });

  test.for([
    ['a folder below a file', 'file/out', 'part of the path is a file', 'ENOTDIR'],
    ['a folder where a file has to go', 'full', 'is a folder: it stands where the file has to go', 'EISDIR'],
  ])('%s is refused before the files are made', async ([, dir = '', said, why]) => {
    const top = tempFolder();
    writeFiles(top, { file: 'x' });
    mkdirSync(join(top, 'full', 'x'), { recursive: true });
    await expect(checkTarget(join(top, dir), ['x'], true)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining(said ?? '') as string,
      reason: { code: 'folder-not-writable', params: { why } },
    });
  });

  test('takes back the folders it made', async () => {
    const top = tempFolder();
    const long = 'x'.repeat(300);
    await expect(saveAll(join(top, 'p', 'q'), [file(long)], false)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining('cannot be written to') as string,
    });
    expect(readdirSync(top)).toEqual([]);
  });

  test('in a folder without leave to write', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'root may write anywhere');
    skip(process.platform === 'win32', 'Windows has no such permission');
    const out = tempFolder();
    mkdirSync(join(out, 'locked'));
    chmodSync(join(out, 'locked'), 0o555);
    await expect(saveAll(join(out, 'locked'), [file('x')], false)).rejects.toThrow(/it is not allowed/);
  });
});
