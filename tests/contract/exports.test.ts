import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ChannelInput } from '../../core/contract/index.ts';
import type { Issue } from '../../core/model/index.ts';
import { sampleApp, type TestApp } from '../support/app.ts';

async function exportInto(
  app: TestApp,
  more: Partial<ChannelInput<'book.export'>> = {},
): ReturnType<typeof app.ask<'book.export'>> {
  const { token } = await app.get('book.exportFolder', undefined);
  return await app.ask('book.export', {
    bookId: 'pocket-card',
    variants: ['principal', 'delegation'],
    formats: ['pdf', 'docx'],
    folder: token,
    overwrite: false,
    ...more,
  });
}

test('an export tells how far it is, and its files are where it says', async () => {
  const app = await sampleApp();
  const started = await exportInto(app);
  if (!started.ok) throw new Error(started.error.message);
  const { job } = started.value;
  const done = await app.until('job.done');
  expect(done.job).toBe(job);
  expect(done.files.map((file) => file.name)).toEqual([
    'pocket-card-principal.pdf',
    'pocket-card-principal.docx',
    'pocket-card-delegation.pdf',
    'pocket-card-delegation.docx',
  ]);
  expect(done.files.every((file) => file.pages > 0 && file.bytes > 1000)).toBe(true);
  expect(done.files[2]!.withheldSearched).toBeGreaterThan(0);
  expect(readdirSync(app.effects.folders.exports)).toHaveLength(4);
  const progress = app.told('job.progress');
  expect(progress.every((at) => at.job === job)).toBe(true);
  expect(new Set(progress.map((at) => at.phase))).toEqual(
    new Set(['read', 'assemble', 'pdf', 'prove', 'docx', 'save', 'done']),
  );
  const fractions = progress.map((at) => at.fraction);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
  expect(app.told('job.failed')).toEqual([]);
  await app.get('shell.open', { token: done.files[0]!.token });
  expect(app.shown).toEqual([`open ${join(app.effects.folders.exports, 'pocket-card-principal.pdf')}`]);

  expect(await exportInto(app)).toMatchObject({ error: { code: 'file-exists' } });
  expect(await exportInto(app, { overwrite: true })).toMatchObject({ ok: true });
  await app.until('job.done', (again) => again.job !== job);
});

test.for(['read', 'assemble', 'pdf', 'docx', 'prove', 'save'] as const)(
  'an export stopped in phase "%s" leaves nothing, and the next one works',
  async (phase) => {
    const app = await sampleApp();
    const started = await exportInto(app);
    if (!started.ok) throw new Error(started.error.message);
    const { job } = started.value;
    await app.until('job.progress', (at) => at.phase === phase);
    await app.get('job.cancel', { job });
    const failed = await app.until('job.failed', (one) => one.job === job);
    expect(failed.code).toBe('cancelled');
    expect(existsSync(app.effects.folders.exports)).toBe(false);
    await app.get('job.cancel', { job });
    expect(await exportInto(app, { formats: ['pdf'] })).toMatchObject({ ok: true });
    await app.until('job.done');
  },
);

test('a long book tells its sections while it is laid out, then its pages, and never goes back', async () => {
  const app = await sampleApp();
  const started = await exportInto(app, {
    bookId: 'second-technical-en',
    variants: ['principal'],
    formats: ['pdf'],
  });
  if (!started.ok) throw new Error(started.error.message);
  const done = await app.until('job.done');
  const progress = app.told('job.progress');
  const fractions = progress.map((at) => at.fraction);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  const work = progress.flatMap((at) => (at.work === undefined ? [] : [at.work]));
  const units = work.map(({ unit }) => unit);
  expect(units.lastIndexOf('sections')).toBeLessThan(units.indexOf('pages'));
  expect(work.findLast(({ unit }) => unit === 'pages')).toEqual({
    unit: 'pages',
    done: done.files[0]!.pages,
    total: done.files[0]!.pages,
  });
});

test('files are called as they were asked to be, and the next time as well', async () => {
  const app = await sampleApp();
  expect(await app.get('book.exportName', undefined)).toEqual({ name: '' });
  const name = '{meeting} {copy}/{date}';
  await exportInto(app, { name, formats: ['pdf'] });
  const done = await app.until('job.done');
  expect(done.files.map((file) => file.name)).toEqual([
    'Korea–US technical discussions, second round principal-2025-05-19.pdf',
    'Korea–US technical discussions, second round delegation-2025-05-19.pdf',
  ]);
  expect(readdirSync(app.effects.folders.exports).toSorted()).toEqual(
    done.files.map((file) => file.name).toSorted(),
  );
  expect(await app.get('book.exportName', undefined)).toEqual({ name });
});

test('a name that would not do is refused before anything is made', async () => {
  const app = await sampleApp();
  expect(await exportInto(app, { name: '{titel}' })).toMatchObject({
    error: { code: 'bad-request', message: expect.stringContaining('did you mean "title"') as string },
  });
  expect(await exportInto(app, { name: '{title}' })).toMatchObject({
    error: {
      code: 'bad-request',
      message: expect.stringContaining('wo copies would both be called') as string,
    },
  });
  expect(app.services.jobs.size).toBe(0);
});

test('a name may not tell what the copy withholds', async () => {
  const app = await sampleApp();
  const { withheld } = await app.get('book.outline', { bookId: 'pocket-card', variant: 'delegation' });
  const secret = withheld.toSorted((a, b) => b.length - a.length)[0]!.slice(0, 180);
  const told = withheld.find((text) => text.length > 20 && text.length < 150 && !/[{}]/.test(text));
  const started = await exportInto(app, { name: told ?? secret, variants: ['delegation'], formats: ['pdf'] });
  if (!started.ok) throw new Error(started.error.message);
  expect((await app.until('job.failed')).code).toBe('withheld-found');
  expect(existsSync(app.effects.folders.exports)).toBe(false);
});

test('a password locks the PDFs and is kept nowhere', async () => {
  const app = await sampleApp();
  const password = 'Horse-Battery-77';
  const protection = { password, print: true, copy: false, change: false };
  await exportInto(app, { variants: ['principal'], protection });
  const done = await app.until('job.done');
  expect(done.files.map(({ format, locked }) => [format, locked])).toEqual([
    ['pdf', true],
    ['docx', false],
  ]);
  const pdf = readFileSync(join(app.effects.folders.exports, done.files[0]!.name));
  expect(pdf.includes('/Encrypt')).toBe(true);
  const said = JSON.stringify([app.told('job.progress'), app.told('job.done'), app.logged]);
  expect(said).not.toContain(password);
  for (const path of readdirSync(app.folder, { recursive: true, withFileTypes: true })) {
    if (!path.isFile()) continue;
    const bytes = readFileSync(join(path.parentPath, path.name));
    expect(bytes.includes(password), path.name).toBe(false);
  }
});

test('a password that would lock nothing, or that no PDF takes, is refused', async () => {
  const app = await sampleApp();
  const protection = { password: 'x', print: true, copy: true, change: true };
  expect(await exportInto(app, { formats: ['docx'], protection })).toMatchObject({
    error: { code: 'bad-request', message: expect.stringContaining('Only PDFs') as string },
  });
  const long = { ...protection, password: '가'.repeat(50) };
  const refused = await exportInto(app, { protection: long });
  expect(refused).toMatchObject({ error: { code: 'bad-request' } });
  expect(JSON.stringify(refused)).not.toContain('가가');
  expect(app.logged).toEqual([]);
});

test('one that is stopped before it begins writes nothing either', async () => {
  const app = await sampleApp();
  const started = await exportInto(app);
  if (started.ok) await app.get('job.cancel', { job: started.value.job });
  expect((await app.until('job.failed')).code).toBe('cancelled');
  expect(existsSync(app.effects.folders.exports)).toBe(false);
});

test('pages are drawn while an export runs, and only one export runs', async () => {
  const app = await sampleApp();
  await app.get('book.preview', { bookId: 'pocket-card', variant: 'principal' });
  const started = await exportInto(app, { bookId: 'second-technical-en' });
  if (!started.ok) throw new Error(started.error.message);
  await app.until('job.progress', (at) => at.phase === 'pdf');
  expect(await exportInto(app)).toMatchObject({ error: { code: 'failed' } });
  await app.get('book.preview', { bookId: 'pocket-card', variant: 'principal' });
  expect(app.told('job.done')).toEqual([]);
  await app.get('job.cancel', started.value);
  await app.until('job.failed');
});

test('an export that cannot be is refused or fails with what to mend', async () => {
  const app = await sampleApp();
  expect(await exportInto(app, { variants: ['releasable'] })).toMatchObject({
    error: { code: 'bad-request' },
  });
  expect(await exportInto(app, { bookId: 'none' })).toMatchObject({ error: { code: 'not-found' } });
  expect(await exportInto(app, { folder: 'made-up-token' })).toMatchObject({ error: { code: 'not-found' } });
  mkdirSync(app.effects.folders.documents, { recursive: true });
  writeFileSync(app.effects.folders.exports, 'a file where the folder goes');
  expect(await exportInto(app)).toMatchObject({ error: { code: 'cannot-write' } });
});

test('a file with errors is not exported; its errors come with the failure', async () => {
  const app = await sampleApp();
  const record = (await app.get('records.get', { kind: 'issue', id: 'beef' })) as Issue;
  const book = (await app.get('records.get', { kind: 'book', id: 'pocket-card' }))!;
  await app.get('records.apply', {
    label: 'Break',
    changes: [
      {
        op: 'put',
        kind: 'book',
        record: {
          ...book,
          edits: [{ kind: 'issue', id: record.id, field: 'no-such-field', value: 'x' }],
        } as never,
        baseRevision: book.revision,
      },
    ],
  });
  await exportInto(app);
  const failed = await app.until('job.failed');
  expect(failed).toMatchObject({
    code: 'content-errors',
    findings: [{ place: { kind: 'book', id: 'pocket-card' } }],
  });
  expect(existsSync(app.effects.folders.exports)).toBe(false);
});

test('an export keeps the words of the revision where that is asked for, and only then', async () => {
  const app = await sampleApp();
  const book = { bookId: 'third-technical-en', variants: ['delegation'], formats: ['pdf'] } as const;
  const kept = async (): Promise<readonly string[]> => {
    const records = await app.get('records.list', { kind: 'edition' });
    return records.map(({ id }) => id).filter((id) => id.includes('.r2.'));
  };
  await exportInto(app, { ...book, variants: [...book.variants], formats: [...book.formats] });
  const first = await app.until('job.done');
  expect(await kept()).toEqual([]);
  for (const name of ['As sent', '']) {
    const started = await exportInto(app, {
      ...book,
      variants: [...book.variants],
      formats: [...book.formats],
      overwrite: true,
      keep: { name },
    });
    if (!started.ok) throw new Error(started.error.message);
    await app.until('job.done', ({ job }) => job !== first.job && job === started.value.job);
    expect(await kept()).toEqual(['third-technical-en.r2.delegation']);
  }
  // undo is for what people did to the file, and takes no files back
  expect(await app.get('history.state', undefined)).toEqual({});
});
