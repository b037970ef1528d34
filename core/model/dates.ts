import { z } from 'zod';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the text is a day that exists, written as YYYY-MM-DD (ISO 8601). */
export function isDay(value: string): boolean {
  const match = DAY.exec(value);
  if (!match) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Schema of a day that exists, e.g. 2025-05-20. */
export const daySchema = z.string().superRefine((value, context) => {
  if (isDay(value)) return;
  context.addIssue({
    code: 'custom',
    message: DAY.test(value)
      ? `there is no day ${value}`
      : `"${value}" is not a date: write it as 2025-05-20 (year-month-day)`,
  });
});

/** Schema of a time of day, e.g. 09:30. */
export const timeSchema = z
  .string()
  .regex(TIME, { error: (issue) => `"${String(issue.input)}" is not a time: write it as 09:30` });

/** Schema of a moment with its offset from UTC, e.g. 2025-05-19T18:00+09:00. */
export const momentSchema = z.string().refine(
  (value) => {
    const match = MOMENT.exec(value);
    return match?.[1] !== undefined && isDay(match[1]);
  },
  {
    error: (issue) =>
      `"${String(issue.input)}" is not a date and time: write it as 2025-05-19T18:00+09:00 (with the offset)`,
  },
);

/** Schema of an IANA time zone, e.g. Asia/Seoul. */
export const timeZoneSchema = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  },
  { error: (issue) => `"${String(issue.input)}" is not a time zone: write it as Asia/Seoul` },
);

/** Adds a problem at `until` where a period ends before it begins; for use with zod's superRefine. */
export function checkPeriod(
  value: { readonly from?: string | undefined; readonly until?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (value.from !== undefined && value.until !== undefined && value.until < value.from) {
    context.addIssue({
      code: 'custom',
      path: ['until'],
      message: `until ${value.until} is before from ${value.from}`,
    });
  }
}
