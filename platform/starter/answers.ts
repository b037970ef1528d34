import { LANGUAGES, MEETING_KINDS, type Language } from '../../core/model/index.ts';

/** What a new workspace is made from. */
export interface StarterAnswers {
  readonly title: string;
  readonly ourParty: string;
  readonly theirParty: string;
  readonly meeting: string;
  readonly kind: (typeof MEETING_KINDS)[number];
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly until?: string | undefined;
  readonly place?: string | undefined;
  readonly issue: string;
  readonly timeZone: string;
  readonly language: Language;
}

/** The kinds of meeting and the languages to choose from. */
export const STARTER_CHOICES = { kinds: MEETING_KINDS, languages: LANGUAGES } as const;

/** An id made of a name: letters and digits of any script, joined by hyphens. */
export function toId(name: string, otherwise: string): string {
  const id = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
  // Names that Windows keeps for devices.
  return id === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(id) ? otherwise : id;
}

/** The offset of a time zone from UTC on a day, e.g. "+09:00". */
export function offsetOf(timeZone: string, day: string): string {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${day}T12:00:00Z`))
    .find((part) => part.type === 'timeZoneName')?.value;
  const offset = name?.replace('GMT', '') ?? '';
  return /^[+-]\d\d:\d\d$/.test(offset) ? offset : 'Z';
}

/** A day some days after another. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
