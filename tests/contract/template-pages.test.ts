import { expect, test } from 'vitest';
import { pdfPages } from '../support/extract.ts';
import { sampleApp } from '../support/app.ts';

const WANTED = {
  templateId: 'pocket-card',
  meetingId: 'second-technical',
  language: 'en',
  asOf: '2025-05-19T18:00+09:00',
} as const;

test('a template shows its pages from a meeting, and no book is made for it', async () => {
  const app = await sampleApp();
  const before = await app.get('records.list', { kind: 'book' });
  const { pdf, pageCount } = await app.get('templates.preview', WANTED);
  const pages = pdfPages(pdf);
  expect(pages).toHaveLength(pageCount);
  expect(pages[0]).toContain('Korea–US technical discussions, second round');
  const korean = await app.get('templates.preview', { ...WANTED, language: 'ko' });
  expect(pdfPages(korean.pdf)[0]).toMatch(/\p{Script=Hangul}/u);
  expect(await app.get('records.list', { kind: 'book' })).toEqual(before);
  expect(await app.get('history.state', undefined)).toEqual({});
});

test('a look at another template takes the place of those that wait', async () => {
  const app = await sampleApp();
  const asked = ['negotiating-round', 'ministerial-bilateral', 'pocket-card'].map((templateId) =>
    app.ask('templates.preview', { ...WANTED, templateId }),
  );
  expect((await Promise.all(asked)).map((one) => (one.ok ? 'drawn' : one.error.code))).toEqual([
    'drawn',
    'cancelled',
    'drawn',
  ]);
});

test('what is not there cannot be drawn; the lengths that a template allows are told', async () => {
  const app = await sampleApp();
  expect(await app.ask('templates.preview', { ...WANTED, meetingId: 'none' })).toMatchObject({
    error: { code: 'not-found' },
  });
  expect(await app.ask('templates.preview', { ...WANTED, templateId: 'none' })).toMatchObject({
    error: { code: 'not-found' },
  });
  const templates = await app.get('templates.list', undefined);
  const limits = templates.flatMap(({ sections }) => sections.flatMap(({ pages }) => pages ?? []));
  expect(limits.length).toBeGreaterThan(0);
});
