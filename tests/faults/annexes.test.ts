import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { AppError } from '../../platform/errors.ts';
import { exportBook, type ExportReport } from '../../platform/export/index.ts';
import { readWorkspace } from '../../platform/interchange/index.ts';
import { pdfPages } from '../support/extract.ts';
import { SOUND, tempFolder, writeFiles, type Files } from '../support/folders.ts';
import { pdfOfPages, showing } from '../support/source-pdfs.ts';

/** A sound workspace whose book has the file as an annex, released to every copy. */
function withAnnex(pdf: Uint8Array, attachment = '', more: Files = {}): string {
  const folder = tempFolder();
  const name = Object.keys(SOUND).find((path) => path.startsWith('books/'));
  if (name === undefined) throw new Error('the sound workspace has no book');
  const released = Object.entries(SOUND).filter(([path]) => /^(meetings|issues|parties)/.test(path));
  writeFiles(folder, {
    ...SOUND,
    ...Object.fromEntries(
      released.map(([path, text]) => [path, `${String(text).trimEnd()}\nreleaseTo: [releasable]\n`]),
    ),
    [name]: `${String(SOUND[name]).trimEnd()}\nannexIds: [paper]\n`,
    'attachments/paper.yaml': `id: paper\ntitle: The paper\nfile: files/paper.pdf\nmediaType: application/pdf\n${attachment}`,
    'files/paper.pdf': pdf,
    ...more,
  });
  return folder;
}

const exported = (
  workspace: string,
  variant: 'principal' | 'releasable' = 'principal',
): Promise<ExportReport> =>
  exportBook({
    workspace,
    variants: [variant],
    formats: ['pdf', 'docx'],
    out: join(workspace, 'out'),
    overwrite: true,
  });

const textOf = (report: ExportReport): string => {
  const pdf = report.files.find((file) => file.format === 'pdf');
  return pdfPages(readFileSync(pdf?.path ?? '')).join('\n');
};

async function locked(): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  made.addPage();
  made.encrypt({ userPassword: 'secret' });
  return made.save();
}

test.for([
  ['a locked file', locked, 'annex-encrypted', 'it is locked with a password'],
  ['a damaged file', async () => Buffer.from('%PDF-1.7\nnothing'), 'annex-damaged', 'it is damaged'],
  ['a file that breaks off', async () => pdfOfPages([{}]).subarray(0, 90), 'annex-damaged', 'it is damaged'],
  ['a file without pages', async () => pdfOfPages([]), 'annex-no-pages', 'it has no pages'],
] as const)('%s is told of before the export, and in its place', async ([, make, code, words]) => {
  const folder = withAnnex(await make());
  const { findings } = await readWorkspace(folder);
  expect(findings.filter((finding) => finding.code.startsWith('annex'))).toMatchObject([
    { code, severity: 'warning', place: { kind: 'attachment', id: 'paper' } },
  ]);
  const report = await exported(folder);
  expect(report.warnings.map((warning) => warning.code)).toContain(code);
  const text = textOf(report);
  expect(text).toContain('Annex 1: The paper');
  expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
});

test('a file of another kind under the name of a PDF stops the export', async () => {
  const folder = withAnnex(Buffer.from('PK\u0003\u0004'));
  await expect(exported(folder)).rejects.toMatchObject({
    code: 'invalid-workspace',
    findings: expect.arrayContaining([expect.objectContaining({ code: 'bad-file' })]),
  });
});

test('a paper of 500 pages goes in whole', async () => {
  const pages = Array.from({ length: 500 }, (_, index) => ({ content: showing(`Leaf ${index + 1}.`) }));
  const report = await exported(withAnnex(pdfOfPages(pages)));
  const text = textOf(report);
  expect(report.files[0]?.pages).toBeGreaterThan(500);
  expect(text).toContain('Leaf 1.');
  expect(text).toContain('Leaf 500.');
});

test('an annex that is not released leaves nothing in the copy, not even its name', async () => {
  const text = textOf(await exported(withAnnex(pdfOfPages([{ content: showing('Inside') }])), 'releasable'));
  expect(text).not.toContain('The paper');
  expect(text).not.toContain('Annex');
  expect(text).not.toContain('Inside');
});

const SECRET = 'We would settle for a quota of nine thousand tonnes';
const withheld: Files = {
  'talking-points/secret.yaml': `id: secret\npointKind: say\nissueId: beef\nlead: ${SECRET}.\n`,
};

test('a withheld text in an annex stops the export, says where, and lets it pass once vetted', async () => {
  const pdf = pdfOfPages([{ content: showing('Harmless') }, { content: showing(`${SECRET}.`) }]);
  const released = 'releaseTo: [releasable]\n';
  await expect(exported(withAnnex(pdf, released, withheld), 'releasable')).rejects.toThrow(AppError);
  await expect(exported(withAnnex(pdf, released, withheld), 'releasable')).rejects.toMatchObject({
    code: 'withheld-found',
    message: expect.stringMatching(/page 2 of the annex "paper" .*vettedFor.*nothing was written/),
  });
  const vetted = withAnnex(pdf, `${released}vettedFor: [releasable]\n`, withheld);
  const report = await exported(vetted, 'releasable');
  expect(report.warnings.map((warning) => warning.code)).toContain('withheld-in-annex');
  expect(textOf(report)).toContain(SECRET);
});

test('pages that cannot be searched are named', async () => {
  const pdf = pdfOfPages([{ content: showing('Words') }, { content: '0 0 100 100 re f' }]);
  const report = await exported(withAnnex(pdf, 'releaseTo: [releasable]\n', withheld), 'releasable');
  expect(report.warnings).toContainEqual(
    expect.objectContaining({
      code: 'annex-not-searched',
      message: expect.stringContaining('page 2 of the annex'),
    }),
  );
});
