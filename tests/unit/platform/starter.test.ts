import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkspace } from '../../../platform/interchange/index.ts';
import {
  offsetOf,
  STARTER_CHOICES,
  startWorkspace,
  toId,
  type StarterAnswers,
} from '../../../platform/starter/index.ts';
import { tempFolder } from '../../support/folders.ts';

const answers: StarterAnswers = {
  title: 'Talks',
  ourParty: 'Republic of Korea',
  theirParty: 'Canada',
  meeting: 'First round',
  kind: 'negotiating-round',
  date: '2026-03-09',
  issue: 'Beef quota',
  timeZone: 'Asia/Seoul',
  language: 'en',
};

test('whatever the answers are, the workspace is sound', { timeout: 30_000 }, async () => {
  const dir = tempFolder();
  let count = 0;
  const text = fc.oneof(
    fc.constantFrom(
      'null',
      '# x',
      'a: b',
      '- a',
      '"q"',
      "it's",
      '2025-01-01',
      '  spaced   out ',
      'con',
      '한국',
      'true',
      'two\nlines',
      '!!',
    ),
    fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 20 }).filter((one) => one.trim() !== ''),
  );
  const any = fc.record({
    title: text,
    ourParty: text,
    theirParty: text,
    meeting: text,
    kind: fc.constantFrom(...STARTER_CHOICES.kinds),
    date: fc.constantFrom('2026-01-01', '2028-02-29'),
    until: fc.constantFrom(undefined, '2028-03-01'),
    place: fc.option(text, { nil: undefined }),
    issue: text,
    timeZone: fc.constantFrom('Asia/Seoul', 'America/St_Johns', 'UTC'),
    language: fc.constantFrom(...STARTER_CHOICES.languages),
  });
  await fc.assert(
    fc.asyncProperty(any, async (given) => {
      count += 1;
      const target = join(dir, `workspace-${count}`);
      await startWorkspace(target, given);
      const { workspace, findings } = await readWorkspace(target);
      expect(findings.filter((one) => one.code !== 'no-glyph')).toEqual([]);
      expect(workspace?.records.book).toHaveLength(1);
    }),
    { numRuns: 50 },
  );
});

test('both sides may have the same name', async () => {
  const target = join(tempFolder(), 'w');
  await startWorkspace(target, { ...answers, ourParty: 'Canada' });
  expect((await readWorkspace(target)).findings).toEqual([]);
});

test('nothing is written over, and an empty folder is taken', async () => {
  const dir = tempFolder();
  writeFileSync(join(dir, 'file'), 'mine');
  await expect(startWorkspace(dir, answers)).rejects.toMatchObject({
    code: 'file-exists',
    message: `${dir} is not empty: name a new folder`,
  });
  await expect(startWorkspace(join(dir, 'file'), answers)).rejects.toMatchObject({ code: 'file-exists' });
  expect(readdirSync(dir)).toEqual(['file']);
  expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('mine');
  mkdirSync(join(dir, 'empty'));
  await startWorkspace(join(dir, 'empty'), answers);
  expect(readdirSync(join(dir, 'empty'))).toContain('workspace.yaml');
});

test('ids are made of names', () => {
  expect(toId('Beef, 30 months!', 'x')).toBe('beef-30-months');
  expect(toId('쇠고기 쿼터', 'x')).toBe('쇠고기-쿼터');
  expect(toId('!!', 'issue')).toBe('issue');
  expect(toId('NUL', 'issue')).toBe('issue');
});

test('the book is dated by the clock of the place', () => {
  expect(offsetOf('Asia/Seoul', '2026-01-01')).toBe('+09:00');
  expect(offsetOf('America/New_York', '2026-07-01')).toBe('-04:00');
  expect(offsetOf('UTC', '2026-07-01')).toMatch(/^(Z|\+00:00)$/);
});
