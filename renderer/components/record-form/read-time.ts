/** Reads a time as people type it: 9, 930, 9:30, 0930, 9.30, 3 pm, 오후 3:30; undefined where it is none. */
export function readTime(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const afternoon = /p\.?m|오후/.test(text);
  const morning = /a\.?m|오전/.test(text);
  const digits = text.replaceAll(/[ap]\.?m\.?|오전|오후|분|\s/g, '').replace('시', ':');
  const match = /^(\d{1,2})(?:[:.h](\d{2})?)?$/.exec(digits) ?? /^(\d{1,2})(\d{2})$/.exec(digits);
  if (match === null) return undefined;
  const [, hourText = '', minuteText = '0'] = match;
  let hour = Number(hourText);
  const minute = Number(minuteText);
  if (afternoon && hour < 12) hour += 12;
  if (morning && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
