import { expect, test } from 'vitest';
import { fold, indexWords, piecesOf, tokensOf } from '../../../platform/store/search/tokens.ts';

test.for([
  ['Ünïcode', 'unicode'],
  ['ĐẶNG', 'dang'],
  ['Straße', 'strasse'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['İstanbul', 'istanbul'],
  ['ＦＴＡ', 'fta'],
  ['ﬁne', 'fine'],
  ['Ёлка', 'елка'],
  ['대책'.normalize('NFD'), '대책'],
  ['が', 'が'],
] as const)('%s is kept as %s', ([word, folded]) => {
  expect(fold(word)).toBe(folded);
});

test('a text is split at what is neither letter nor digit, and where the script changes', () => {
  expect(piecesOf('한·미 FTA협정(2007), 15%').map(({ folded, cjk }) => [folded, cjk])).toEqual([
    ['한', true],
    ['미', true],
    ['fta', false],
    ['협정', true],
    ['2007', false],
    ['15', false],
  ]);
});

test('offsets are those of the text', () => {
  const text = '“Été” 대책을 漢字';
  expect(piecesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Été', '대책을', '漢字']);
});

test('syllables become pairs, and the last by itself marks the end of a word', () => {
  expect(tokensOf({ folded: '대책을', cjk: true })).toEqual(['대책', '책을', '을']);
  expect(tokensOf({ folded: '대책을', cjk: true }, true)).toEqual(['대책', '책을']);
  expect(tokensOf({ folded: '쌀', cjk: true })).toEqual(['쌀']);
  expect(tokensOf({ folded: '쌀', cjk: true }, true)).toEqual(['쌀']);
});

test('what is joined by a sign is a word without it too', () => {
  expect(indexWords('Jang Sung-gil, 한·미, 15,000, FTA-협정')).toEqual({
    words: 'jang sung gil 한 미 15 000 fta 협정 정',
    joined: 'sunggil 한미 미 15000',
  });
});
