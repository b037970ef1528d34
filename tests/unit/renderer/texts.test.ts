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
