import type { Language } from '../../../core/model/index.ts';

/** A time zone as a list shows it. */
export interface TimeZoneChoice {
  readonly value: string;
  readonly label: string;
}

/** Where this work is mostly done; these stand first. */
const OFTEN = [
  'Asia/Seoul',
  'America/New_York',
  'Europe/Brussels',
  'Europe/Zurich',
  'Asia/Tokyo',
  'Asia/Shanghai',
  'UTC',
];

/** Noon of a day, since a zone's distance from UTC changes over the year; now where there is none. */
export function dayMoment(day: string | undefined): Date | undefined {
  return day === undefined ? undefined : new Date(`${day}T12:00:00Z`);
}

/** What a time zone is called: its city, its name in the language and its distance from UTC. */
export function timeZoneLabel(zone: string, language: Language, at = new Date()): string {
  if (zone === 'UTC') return zone;
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  const part = (timeZoneName: 'longGeneric' | 'shortOffset') =>
    new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', { timeZone: zone, timeZoneName })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const offset = part('shortOffset').replace('GMT', 'UTC').replace('-', '−');
  const name = part('longGeneric');
  return name === '' || name === city ? `${city} (${offset})` : `${city} – ${name} (${offset})`;
}

/** All time zones, the usual ones first; `chosen` is among them whatever it is called. */
export function timeZonesIn(language: Language, chosen: string, at = new Date()): TimeZoneChoice[] {
  const known = Intl.supportedValuesOf('timeZone');
  const all = new Set([...OFTEN, ...(chosen === '' ? [] : [chosen]), ...known]);
  return timeZonesOf([...all], language, at);
}

/** Some time zones as a list shows them. */
export function timeZonesOf(zones: readonly string[], language: Language, at = new Date()): TimeZoneChoice[] {
  return zones.map((value) => ({ value, label: timeZoneLabel(value, language, at) }));
}

const plain = (text: string) => text.toLowerCase().replaceAll('−', '-').replaceAll(/[_/]/g, ' ');

/** The time zones that hold every word of the search in their name, city or distance. */
export function findTimeZones<T>(zones: readonly T[], search: string): T[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return zones.filter((zone) => {
    const { value, label } = zone as T & TimeZoneChoice;
    const text = plain(`${value} ${label}`);
    return words.every((word) => text.includes(word));
  });
}
