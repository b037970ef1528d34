import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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

test.for(['read', 'pdf', 'docx', 'prove'] as const)(
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
