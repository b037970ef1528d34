const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['일', '월', '화', '수', '목', '금', '토'];

/** The ISO day that was typed in one of the ways people write days; undefined where there is no such day. */
export function readDay(typed: string): string | undefined {
  // Korean letters write the day of the week after the date: 2026. 3. 4.(수)
  const weekday =
    /^(.+?)(?:\s*\(\s*([일월화수목금토])(?:요일)?\s*\)|(?<=[일.])\s+([일월화수목금토])(?:요일)?)$/.exec(
      typed.trim(),
    );
  if (weekday === null) return readDate(typed);
  const day = readDate(weekday[1] ?? '');
  const written = WEEKDAYS.indexOf(weekday[2] ?? weekday[3] ?? '');
  return day !== undefined && new Date(`${day}T00:00:00Z`).getUTCDay() === written ? day : undefined;
}

function readDate(typed: string): string | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[,.]$/g, '')
    .replace(/^['’‘](?=\d\d\D)/, '20');
  const iso = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*일?$/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dayOf(compact[1], compact[2], compact[3]);
  // the British order: the day first
  const british = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text);
  if (british) return dayOf(british[3], british[2], british[1]);
  const named = /^(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})$/.exec(text);
  if (named) return dayOf(named[3], monthOf(named[2]), named[1]);
  const american = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(text);
  if (american) return dayOf(american[3], monthOf(american[1]), american[2]);
  return undefined;
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3)) + 1);
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
