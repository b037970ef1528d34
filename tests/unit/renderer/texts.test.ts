import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillText } from '../../../renderer/i18n/texts.ts';

const folder = new URL('../../../renderer/i18n/areas/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').toSorted();

function isTexts(value: unknown): value is Record<'en' | 'ko', Record<string, string>> {
  return typeof value === 'object' && value !== null && 'en' in value && 'ko' in value;
}

test.each(files)('%s says the same in both languages', async (file) => {
  const area = Object.values((await import(new URL(file, folder).href)) as Record<string, unknown>).filter(
    isTexts,
  );
  expect(area.length).toBeGreaterThan(0);
  for (const { en, ko } of area) {
    expect(Object.keys(ko).toSorted()).toEqual(Object.keys(en).toSorted());
    for (const [key, english] of Object.entries(en)) {
      const korean = ko[key] ?? '';
      expect(english.trim(), key).not.toBe('');
      expect(korean.trim(), key).not.toBe('');
      expect([...new Set(namesIn(korean))], `${key}: names to fill`).toEqual([...new Set(namesIn(english))]);
      expect(korean.normalize('NFC'), key).toBe(korean);
    }
  }
});

test('a text is filled by name, and a number brings its word', () => {
  expect(fillText('Saved {time}', { time: '18:02' })).toBe('Saved 18:02');
  expect(fillText('{n:page|pages}', { n: 1 })).toBe('1 page');
  expect(fillText('{n:page|pages} of {n}', { n: 3 })).toBe('3 pages of 3');
  expect(fillText('{left} as it stands', {})).toBe('{left} as it stands');
  expect(fillText('{name}', { name: '{n:a|b}' })).toBe('{n:a|b}');
});

test.each([
  ['{name}을(를) 삭제했습니다', '쇠고기 시장', '쇠고기 시장을 삭제했습니다'],
  ['{name}을(를) 삭제했습니다', '쇠고기', '쇠고기를 삭제했습니다'],
  ['{name}이(가) 없습니다', '의장', '의장이 없습니다'],
  ['{name}이(가) 없습니다', '대표', '대표가 없습니다'],
  ['{name}은(는) 그대로 둡니다', '대외비', '대외비는 그대로 둡니다'],
  ['{name}은(는) 그대로 둡니다', '비공개본', '비공개본은 그대로 둡니다'],
  ['{name}과(와) 함께', '장관', '장관과 함께'],
  ['{name}과(와) 함께', '차관보', '차관보와 함께'],
  ['{name}(으)로 정리', '초안', '초안으로 정리'],
  ['{name}(으)로 정리', '보고서', '보고서로 정리'],
  ['{name}(으)로 정리', '서울', '서울로 정리'],
  ['{name}을(를) 정리', '서울', '서울을 정리'],
  ['{name}(이)라는 항목', '농산물', '농산물이라는 항목'],
  ['{name}(이)라는 항목', '관세', '관세라는 항목'],
])('%s, filled with %s, has the particle that is said', (text, name, said) => {
  expect(fillText(text, { name })).toBe(said);
});

test('digits take the particle of how they are read', () => {
  const numbers = [10, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(numbers.map((n) => fillText('{n}을(를)', { n }))).toEqual(
    '10을 1을 2를 3을 4를 5를 6을 7을 8을 9를'.split(' '),
  );
  expect(numbers.map((n) => fillText('버전 {n}(으)로', { n }))).toEqual(
    numbers.map((n) => `버전 ${n}${[10, 3, 6].includes(n) ? '으로' : '로'}`),
  );
});

test('closing quotes and brackets do not change the particle', () => {
  expect(fillText('“{title}”을(를) 삭제했습니다', { title: '수출 확대' })).toBe('“수출 확대”를 삭제했습니다');
  expect(fillText('‘{title}’은(는)', { title: '「농업협정」' })).toBe('‘「농업협정」’은');
  expect(fillText('“{title}”(으)로', { title: '회의 (2차)' })).toBe('“회의 (2차)”로');
  expect(fillText('{title}이(가)', { title: '『"관세"』' })).toBe('『"관세"』가');
  expect(fillText('{title}을(를)', { title: '협정'.normalize('NFD') }).normalize('NFC')).toBe('협정을');
});

test('both forms stay where the reading is not known, and in words that are not ours', () => {
  for (const file of ['talks.aide', '5%', '“…”', '', '牛肉', '😀']) {
    expect(fillText('“{file}”을(를) 열었습니다', { file })).toBe(`“${file}”을(를) 열었습니다`);
  }
  expect(fillText('{left}을(를) 삭제', {})).toBe('{left}을(를) 삭제');
  expect(fillText('‘{name}’이(가) 있습니다', { name: '관세을(를) 인하' })).toBe(
    '‘관세을(를) 인하’가 있습니다',
  );
  expect(fillText('{name}, 저장했습니다', { name: '관세' })).toBe('관세, 저장했습니다');
  expect(fillText('{a}에 {b}을(를) 넣어 주세요', { a: '이름', b: '배포본' })).toBe(
    '이름에 배포본을 넣어 주세요',
  );
});
