import { expect, test } from 'vitest';
import { nearest, suggest } from '../../../core/check/index.ts';

test.for([
  ['titel', ['title', 'tier'], 'title'],
  ['Beeef', ['Beef', 'beef'], 'Beef'],
  ['second_technical_en', ['second-technical-ko', 'second-technical-en'], 'second-technical-en'],
  ['pocket', ['pocket-card', 'negotiating-round'], 'pocket-card'],
  ['쇠고기쿼터', ['쇠고기-쿼터', '관세'], '쇠고기-쿼터'],
  ['colour', ['title', 'areaId'], undefined],
  ['', ['title'], undefined],
  ['x', ['title', 'areaId', 'lead'], undefined],
] as const)('the nearest name to "%s"', ([word, names, expected]) => {
  expect(nearest(word, names)).toBe(expected);
});

test('without a near name, a few names are listed and many are not', () => {
  expect(suggest('zzz', ['one', 'two'])).toBe(' (known: one, two)');
  expect(
    suggest(
      'zzz',
      Array.from({ length: 20 }, (_, index) => `name-${index}`),
    ),
  ).toBe('');
  expect(suggest('zzz', [])).toBe('');
});
