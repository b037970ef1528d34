import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sayFinding } from '../../../renderer/features/checks/say-finding.ts';
import { findingTexts, FOLDER_FINDINGS } from '../../../renderer/i18n/areas/findings.ts';
import { damagedMessage } from '../../../platform/store/errors.ts';
import { errorTexts } from '../../../renderer/i18n/areas/errors.ts';
import { sayAdvised, sayReason } from '../../../renderer/i18n/host-words.ts';

it('has words for every finding, of books and of folders', () => {
  const sources = globSync('{core/{assemble,check,write},platform}/**/*.ts').map((file) =>
    readFileSync(file, 'utf8'),
  );
  const written = [
    /code: '([a-z-]+)',\s+(?:severity|sectionId|message)/g,
    /\b(?:add|finding|refuse)\(\s*'([a-z]+(?:-[a-z]+)+|yaml|encoding|outside|unreadable)'/g,
    /readonly code: ('[a-z-]+'(?: \| '[a-z-]+')+)/g,
  ];
  const codes = sources.flatMap((text) =>
    written.flatMap((form) =>
      Array.from(text.matchAll(form), ([, found = '']) => found.replaceAll("'", '').split(' | ')).flat(),
    ),
  );
  const known = new Set(
    [...Object.keys(findingTexts.ko), ...Object.keys(FOLDER_FINDINGS)].map((key) => key.split('/')[0]),
  );
  for (const code of ['over-length', 'bad-link', 'stray-file', 'yaml', 'unknown-value']) {
    expect(codes).toContain(code);
  }
  expect([...new Set(codes)].filter((code) => !known.has(code))).toEqual([]);
});

it('says what is wrong with a folder in Korean, with the field or the file, and leaves English to the host', () => {
  const place = { kind: 'issue', id: 'beef', field: 'title', file: 'issues/beef.yaml', line: 2 } as const;
  const missing = { code: 'missing-field', severity: 'error', message: '"title" is missing', place } as const;
  expect(sayFinding(missing, 'ko')).toBe('“title” 칸이 없거나 비어 있습니다.');
  expect(sayFinding(missing, 'en')).toBe('"title" is missing');
  const list = { kind: 'workspace', id: 'workspace', file: 'workspace.yaml' } as const;
  expect(
    sayFinding({ code: 'wrong-type', severity: 'error', message: 'must hold fields', place: list }, 'ko'),
  ).toBe('“workspace.yaml”에 맞지 않는 종류의 값입니다.');
});

it('says findings in the language of the interface, with the names in them', () => {
  const finding = {
    code: 'over-length',
    severity: 'warning',
    message: 'issue tab "Beef" takes 3 pages; template "round" allows 2',
    params: { section: '쇠고기', pages: 3, limit: 2 },
  } as const;
  expect(sayFinding(finding, 'ko')).toBe('‘쇠고기’의 분량이 3쪽입니다. 서식이 허용하는 분량은 2쪽입니다.');
  expect(sayFinding({ ...finding, params: { ...finding.params, pages: 1 } }, 'en')).toMatch(/takes 1 page;/);
  const marked = {
    code: 'over-marked',
    severity: 'warning',
    message: 'x',
    params: { variant: 'releasable' },
  };
  expect(sayFinding({ ...marked, severity: 'warning' }, 'ko')).toContain('공개용');
  expect(sayFinding({ ...finding, params: {} }, 'ko')).toBe(finding.message);
  expect(sayFinding({ code: 'nobody-knows', severity: 'error', message: 'As it is' }, 'ko')).toBe('As it is');
});

it('says why something failed, and keeps the host’s English to the English interface', () => {
  const full = { code: 'folder-not-writable', params: { why: 'ENOSPC' } } as const;
  expect(sayReason({ message: 'x', reason: full }, 'ko')).toBe(
    '폴더에 파일을 쓸 수 없습니다: 디스크에 남은 공간이 없습니다.',
  );
  const used = { code: 'still-used', params: { kind: 'source', n: 2 } } as const;
  expect(sayReason({ message: 'x', reason: used }, 'en')).toBe(
    'Source: still named in 2 other places. Take it out there first.',
  );
  expect(sayReason({ message: 'Only English' }, 'en')).toBe('Only English');
  expect(sayReason({ message: 'Only English' }, 'ko')).toBeUndefined();
});

it('advises once: the general advice of a code stands only where the sentence itself gives none', () => {
  const moved = { message: 'The file was moved. Put it back, or save a copy.' };
  expect(sayAdvised(moved, 'en')).toEqual({ words: moved.message, advises: true });
  expect(sayAdvised(moved, 'ko')).toEqual({ words: undefined, advises: false });
  const folder = { message: '', reason: { code: 'folder-not-writable', params: { why: 'EACCES' } } } as const;
  expect(sayAdvised(folder, 'en').advises).toBe(false);
  const other = { message: '', reason: { code: 'no-workspace-file', params: { name: 'torn' } } } as const;
  for (const language of ['en', 'ko'] as const) expect(sayAdvised(other, language).advises).toBe(true);
  expect(sayAdvised(other, 'en').words).toContain('Choose another file.');
});

it('says of a damaged file how to save what can be read', () => {
  for (const language of ['en', 'ko'] as const) {
    expect(errorTexts[language].nextDamaged).toContain('aide-memoire recover');
  }
  expect(damagedMessage('talks.aide')).toContain('(aide-memoire recover talks.aide)');
});
