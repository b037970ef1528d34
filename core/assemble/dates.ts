import type { Language } from '../model/index.ts';

// Both date styles are the field's: English "20–22 May 2025" (British government style), Korean "2025. 5. 20.–22."
// (행정업무의 운영 및 혁신에 관한 규정 시행규칙: year, month and day each closed by a full stop).

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ko: ['일', '월', '화', '수', '목', '금', '토'],
};
/** Abbreviations that ICU does not give in English for zones negotiators meet; the rest come from Intl. */
const ZONE_NAMES: Readonly<Record<string, string>> = { 'Asia/Seoul': 'KST', 'Asia/Tokyo': 'JST' };

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function split(day: string): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

function monthName(month: number, short: boolean): string {
  const name = MONTHS[month - 1] ?? '';
  return short ? name.slice(0, 3) : name;
}

/** The number of days since 1970-01-01 of a day written YYYY-MM-DD. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** Days from one day to another; negative if the second is earlier. */
export function daysBetween(from: string, until: string): number {
  return dayNumber(until) - dayNumber(from);
}

/** A day: "20 May 2025", "2025. 5. 20."; short: "20 May", "5. 20.". */
export function formatDay(day: string, language: Language, short = false): string {
  return formatPeriod(day, day, language, short);
}

/** A period with what both ends share said once: "30 April–1 May 2025", "2025. 5. 20.–22."; short without the year. */
export function formatPeriod(from: string, until: string, language: Language, short = false): string {
  const a = split(from);
  const b = split(until);
  const sameYear = a.year === b.year;
  const sameMonth = sameYear && a.month === b.month;
  const sameDay = sameMonth && a.day === b.day;
  const withYear = !short || !sameYear;
  if (language === 'ko') {
    const head = `${withYear ? `${a.year}. ` : ''}${a.month}. ${a.day}.`;
    if (sameDay) return head;
    if (sameMonth) return `${head}–${b.day}.`;
    return `${head}–${sameYear ? '' : `${b.year}. `}${b.month}. ${b.day}.`;
  }
  const tail = `${b.day} ${monthName(b.month, short)}${withYear ? ` ${b.year}` : ''}`;
  if (sameDay) return tail;
  if (sameMonth) return `${a.day}–${tail}`;
  return `${a.day} ${monthName(a.month, short)}${sameYear ? '' : ` ${a.year}`}–${tail}`;
}

/** A day with its weekday: "Tuesday 20 May 2025", "2025. 5. 20.(화)". */
export function formatWeekday(day: string, language: Language): string {
  const weekday = WEEKDAYS[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  const date = formatDay(day, language);
  return language === 'ko' ? `${date}(${weekday})` : `${weekday} ${date}`;
}

/** A moment as the clock of a time zone shows it: "19 May 2025, 18:00 KST", "2025. 5. 19. 18:00 (KST)". */
export function formatMoment(moment: string, timeZone: string, language: Language): string {
  const date = new Date(moment);
  const parts = new Map(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(date)
      .map((part) => [part.type, part.value]),
  );
  const day = `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
  const time = `${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}`;
  const zone = formatZone(date, timeZone);
  return language === 'ko'
    ? `${formatDay(day, language)} ${time} (${zone})`
    : `${formatDay(day, language)}, ${time} ${zone}`;
}

/** The usual abbreviation of a time zone at a moment, e.g. "KST", "EDT"; "GMT+7" where there is none. */
export function formatZone(date: Date, timeZone: string): string {
  const named = ZONE_NAMES[timeZone];
  if (named !== undefined) return named;
  // American English knows American abbreviations, British English European ones, and so on.
  const names = ['en-US', 'en-GB', 'en-AU', 'en-ZA'].map(
    (locale) =>
      new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
        .formatToParts(date)
        .find((part) => part.type === 'timeZoneName')?.value ?? timeZone,
  );
  return names.find((name) => !/^(GMT|UTC)[+-]/.test(name)) ?? names[0] ?? timeZone;
}
