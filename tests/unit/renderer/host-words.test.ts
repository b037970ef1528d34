import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sayFinding } from '../../../renderer/features/checks/say-finding.ts';
import { findingTexts } from '../../../renderer/i18n/areas/findings.ts';
import { sayReason } from '../../../renderer/i18n/host-words.ts';

/** What only a folder can have wrong, which the app reads no more than once and then shows as it is said. */
const OF_FOLDERS = new Set(
  'format unknown-field missing-id no-workspace duplicate-id duplicate-edit duplicate-item circular fixed-field no-file bad-file bad-picture missing-field custom'.split(
    ' ',
  ),
);

it('has words for every finding about books and the library', () => {
  const sources = globSync('{core/{assemble,check,write},platform}/**/*.ts').map((file) =>
    readFileSync(file, 'utf8'),
  );
  const codes = sources.flatMap((text) =>
    Array.from(
      text.matchAll(/code: '([a-z-]+)',\s+(?:severity|sectionId|message)/g),
      ([, code = '']) => code,
    ),
  );
  const known = new Set(Object.keys(findingTexts.ko).map((key) => key.split('/')[0]));
  expect(codes).toContain('over-length');
  expect(codes).toContain('bad-link');
  expect([...new Set(codes)].filter((code) => !known.has(code) && !OF_FOLDERS.has(code))).toEqual([]);
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
