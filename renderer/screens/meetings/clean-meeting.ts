import type { LocalText, Meeting, ShowItem } from '../../../core/model/index.ts';

/** Whether there is no word in a text. */
export function isBlank(text: LocalText | undefined): boolean {
  if (text === undefined) return true;
  const words = typeof text === 'string' ? [text] : [text.en, text.ko];
  return words.every((each) => each === undefined || each.trim() === '');
}

/** The meeting without its optional fields that are undefined and without rows that say nothing yet. */
export function cleanMeeting(meeting: Meeting): Meeting {
  const full = {
    ...meeting,
    asks: meeting.asks.filter(({ text }) => !isBlank(text)),
    runOfShow: meeting.runOfShow.filter(({ item }) => !isBlank(item)),
  };
  return withoutUndefined(full);
}

/** A value without fields that are undefined, at any depth: a record holds what is said only. */
export function withoutUndefined<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each: unknown) => withoutUndefined(each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, withoutUndefined<unknown>(each)]),
  ) as T;
}

const MOST_DAYS = 31;

/** A day of the run of show: a date, or a number where the dates are open, or none. */
export interface ShowDay {
  readonly date?: string;
  readonly day?: number;
}

/** A day as a key, for menus and comparisons. */
export function dayKey({
  date,
  day,
}: {
  readonly date?: string | undefined;
  readonly day?: number | undefined;
}): string {
  return date ?? (day === undefined ? '' : `#${day}`);
}

/** The day a key stands for. */
export function dayOfKey(key: string): ShowDay {
  if (key === '') return {};
  return key.startsWith('#') ? { day: Number(key.slice(1)) } : { date: key };
}

/** The days to choose from: the meeting's own, or numbered ones where its dates are open, and those in use. */
export function showDays(meeting: Pick<Meeting, 'from' | 'until' | 'runOfShow'>): readonly string[] {
  const { from, until } = meeting;
  const days: string[] = [];
  if (from === undefined) {
    const highest = Math.max(0, ...meeting.runOfShow.map(({ day }) => day ?? 0));
    for (let day = 1; day <= highest + 1; day += 1) days.push(`#${day}`);
  } else {
    let day = from;
    while (day <= (until ?? from) && days.length < MOST_DAYS) {
      days.push(day);
      day = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    }
  }
  const inUse = meeting.runOfShow.map(dayKey).filter((key) => key !== '');
  return [...new Set([...days, ...inUse])].toSorted(compareDays);
}

function compareDays(a: string, b: string): number {
  const numbered = a.startsWith('#') && b.startsWith('#');
  return numbered ? Number(a.slice(1)) - Number(b.slice(1)) : a.localeCompare(b);
}

/** The row in another place; it takes the day of the row it lands on, since days stand together. */
export function moveShowItem(rows: readonly ShowItem[], from: number, to: number): readonly ShowItem[] {
  const row = rows[from];
  const over = rows[to];
  if (row === undefined || over === undefined || from === to) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, onDay(row, dayKey(over)));
}

/** The row on another day. */
export function onDay(row: ShowItem, key: string): ShowItem {
  const { date: _date, day: _day, ...rest } = row;
  return { ...rest, ...dayOfKey(key) };
}

/** The rows with each day's together, in the order of the days; within a day as they stand. */
export function groupByDay(rows: readonly ShowItem[]): readonly ShowItem[] {
  return rows.toSorted((a, b) => compareDays(dayKey(a), dayKey(b)));
}

/** A line to be filled in, after the last one of its day: it begins when that one ends. */
export function newShowItem(rows: readonly ShowItem[], key: string): ShowItem {
  const last = rows.findLast((row) => dayKey(row) === key);
  return {
    ...dayOfKey(key),
    ...(last?.until === undefined ? {} : { from: last.until }),
    item: '',
    press: false,
  };
}
