import { IconSearch } from '@tabler/icons-react';
import { expect, test } from 'vitest';
import { markLabel, matchItems, stepIn, type PaletteItem } from '../../../renderer/features/palette/items.ts';
import { cleanSettings } from '../../../renderer/screens/settings/clean-settings.ts';
import { findTimeZones, timeZoneLabel, timeZonesIn } from '../../../renderer/screens/settings/time-zones.ts';
import { problemsOf, requestOf, type NewFileDraft } from '../../../renderer/screens/start/new-file.ts';
import { settingsSchema } from '../../../core/model/index.ts';

const item = (label: string): PaletteItem => ({ id: label, icon: IconSearch, label, run: () => undefined });

test('an item is found by any words of its label in any order', () => {
  const items = [item('New: Talking point'), item('Talking points'), item('Settings')];
  const found = (query: string) => matchItems(items, query).map(({ label }) => label);
  expect(found('point new')).toEqual(['New: Talking point']);
  expect(found('')).toHaveLength(3);
});

test('the words of the query are marked, whatever they hold', () => {
  expect(markLabel('Beef (30 months)', '(30 beef')).toEqual([
    { text: 'Beef', hit: true },
    { text: ' ', hit: false },
    { text: '(30', hit: true },
    { text: ' months)', hit: false },
  ]);
  expect(markLabel('Beef', ' ')).toEqual([{ text: 'Beef', hit: false }]);
});

test('the arrow keys go round', () => {
  expect([stepIn(3, 2, 1), stepIn(3, 0, -1), stepIn(0, 0, 1)]).toEqual([0, 2, 0]);
});

test('time zones are found by city, by name and by distance, and named for the day', () => {
  const zones = timeZonesIn('en', 'Asia/Seoul', new Date('2025-05-20T12:00:00Z'));
  const found = (search: string) => findTimeZones(zones, search).map(({ value }) => value);
  expect(found('seoul')).toEqual(['Asia/Seoul']);
  expect(found('new york')).toContain('America/New_York');
  expect(found('utc-4')).toContain('America/New_York');
  expect(timeZoneLabel('America/New_York', 'en', new Date('2025-01-20T12:00:00Z'))).toContain('UTC−5');
  expect(timeZoneLabel('Asia/Seoul', 'ko')).toBe('서울 – 한국 표준시 (UTC+9)');
  expect(timeZoneLabel('Africa/Abidjan', 'ko')).toContain('Abidjan');
});

const draft: NewFileDraft = {
  name: ' Talks ',
  ourSide: 'Korea',
  theirSide: '',
  language: 'ko',
  both: true,
  timeZone: 'Asia/Seoul',
};

test('a new file needs a name that can be a file’s, our side and a time zone', () => {
  expect(problemsOf(draft)).toEqual({});
  expect(problemsOf({ ...draft, name: ' ', ourSide: '', timeZone: '' })).toEqual({
    name: 'nameMissing',
    ourSide: 'ourSideMissing',
    timeZone: 'timeZoneMissing',
  });
  expect(problemsOf({ ...draft, name: 'a/b' })).toEqual({ name: 'nameBad' });
  expect(requestOf(draft)).toEqual({
    name: 'Talks',
    language: 'ko',
    languages: ['ko', 'en'],
    ourParty: 'Korea',
    timeZone: 'Asia/Seoul',
  });
});

test('settings are kept without lines that are not written yet', () => {
  const settings = settingsSchema.parse({
    format: 1,
    title: 'Talks',
    ourPartyId: 'KR',
    languages: ['en'],
    timeZone: 'Asia/Seoul',
    markings: [{ id: 'open', label: 'OPEN' }],
  });
  const typed = { ...settings, issuer: ['Ministry', ''], areas: [{ id: 'area', name: '' }], handling: ' ' };
  const cleaned = cleanSettings(typed);
  expect(cleaned).toEqual({ ...settings, issuer: ['Ministry'] });
  expect(settingsSchema.safeParse(cleaned).success).toBe(true);
});
