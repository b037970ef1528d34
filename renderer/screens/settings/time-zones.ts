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

/** The cities of zones that talks are held in, as Korean writes them; the rest go by their international names. */
const KOREAN_CITIES: Readonly<Record<string, string>> = {
  'Asia/Seoul': '서울',
  'America/New_York': '뉴욕',
  'America/Los_Angeles': '로스앤젤레스',
  'America/Chicago': '시카고',
  'America/Toronto': '토론토',
  'America/Mexico_City': '멕시코시티',
  'America/Sao_Paulo': '상파울루',
  'Europe/Brussels': '브뤼셀',
  'Europe/Zurich': '취리히',
  'Europe/London': '런던',
  'Europe/Paris': '파리',
  'Europe/Berlin': '베를린',
  'Europe/Vienna': '빈',
  'Europe/Oslo': '오슬로',
  'Europe/Moscow': '모스크바',
  'Asia/Tokyo': '도쿄',
  'Asia/Shanghai': '상하이',
  'Asia/Hong_Kong': '홍콩',
  'Asia/Taipei': '타이베이',
  'Asia/Singapore': '싱가포르',
  'Asia/Bangkok': '방콕',
  'Asia/Jakarta': '자카르타',
  'Asia/Manila': '마닐라',
  'Asia/Dubai': '두바이',
  'Asia/Riyadh': '리야드',
  'Australia/Sydney': '시드니',
  'Pacific/Auckland': '오클랜드',
};

/** Noon of a day, since a zone's distance from UTC changes over the year; now where there is none. */
export function dayMoment(day: string | undefined): Date | undefined {
  return day === undefined ? undefined : new Date(`${day}T12:00:00Z`);
}

/** What a time zone is called: its city, its name in the language and its distance from UTC. */
export function timeZoneLabel(zone: string, language: Language, at = new Date()): string {
  if (zone === 'UTC') return zone;
  const own = language === 'ko' ? KOREAN_CITIES[zone] : undefined;
  const city = own ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
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
