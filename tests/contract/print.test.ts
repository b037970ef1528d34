import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PrintOutcome } from '../../platform/app/services.ts';
import { pdfPages } from '../support/extract.ts';
import { sampleApp } from '../support/app.ts';

const COPY = { bookId: 'pocket-card', variant: 'delegation', job: 'print-0001' } as const;

test('a host that cannot print gives the page the whole copy, searched like an export', async () => {
  const app = await sampleApp();
  const made = await app.get('book.print', COPY);
  if (made.by !== 'page') throw new Error('printed by the host');
  expect(Buffer.from(made.pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const progress = app.told('job.progress');
  expect(progress.every(({ job }) => job === COPY.job)).toBe(true);
  expect(progress.map(({ phase }) => phase)).toContain('prove');
  expect(pdfPages(made.pdf).length).toBeGreaterThan(0);
  expect(existsSync(app.effects.folders.exports)).toBe(false);
  expect(app.services.jobs.size).toBe(0);
});

test('a host that can print is handed the file, and says what came of it', async () => {
  const printed: string[] = [];
  const outcomes: PrintOutcome[] = ['sent', 'cancelled'];
  const app = await sampleApp({
    print: ({ name }) => {
      printed.push(name);
      return Promise.resolve(outcomes.shift() ?? 'opened');
    },
  });
  expect(await app.get('book.print', COPY)).toEqual({ by: 'host', outcome: 'sent' });
  expect(await app.get('book.print', COPY)).toEqual({ by: 'host', outcome: 'cancelled' });
  expect(printed).toEqual(['pocket-card-delegation.pdf', 'pocket-card-delegation.pdf']);
});

test('printing can be stopped, and what may not be printed is not', async () => {
  const app = await sampleApp();
  const running = app.ask('book.print', { ...COPY, bookId: 'second-technical-en', variant: 'principal' });
  await app.until('job.progress', ({ phase }) => phase === 'pdf');
  expect(await app.ask('book.print', { ...COPY, job: 'print-0002' })).toMatchObject({
    error: { code: 'failed' },
  });
  await app.get('job.cancel', { job: COPY.job });
  expect(await running).toMatchObject({ error: { code: 'cancelled' } });
  expect(await app.ask('book.print', { ...COPY, variant: 'releasable' })).toMatchObject({
    error: { code: 'bad-request' },
  });
  expect(await app.ask('book.print', { ...COPY, bookId: 'none' })).toMatchObject({
    error: { code: 'not-found' },
  });
  expect(await app.ask('book.print', COPY)).toMatchObject({ ok: true });
});
