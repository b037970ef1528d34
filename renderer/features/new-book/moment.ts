/** A moment as the file's time zone writes it, with the offset: 2025-05-19T18:00+09:00. */
export function momentIn(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  // "GMT" alone is London in winter; some zones of old had seconds, which a moment does not write
  const offset = /^GMT([+-]\d{2}:\d{2})/.exec(part('timeZoneName'))?.[1] ?? 'Z';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}${offset}`;
}

/** An id from a title: letters and digits of any script with hyphens; `taken` ones get a number. */
export function idFrom(title: string, taken: ReadonlySet<string>): string {
  const stem =
    title
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60)
      .replaceAll(/-+$/g, '') || 'book';
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** An id cut to whole words of at most so many letters; one long word is cut in its middle. */
export function shortened(id: string, most: number): string {
  if (id.length <= most) return id;
  const end = id.slice(0, most + 1).lastIndexOf('-');
  return id.slice(0, end > 0 ? end : most);
}
