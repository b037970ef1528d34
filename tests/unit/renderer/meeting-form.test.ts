import { describe, expect, test } from 'vitest';
import { meetingSchema, type Meeting, type ShowItem } from '../../../core/model/index.ts';
import { fillKeys, insertItem, moveItem } from '../../../renderer/features/sortable/rows.ts';
import {
  cleanMeeting,
  dayKey,
  groupByDay,
  isBlank,
  moveShowItem,
  newShowItem,
  showDays,
} from '../../../renderer/screens/meetings/clean-meeting.ts';
import { formatIn } from '../../../renderer/i18n/format.ts';
import { orderMeetings } from '../../../renderer/screens/meetings/order-meetings.ts';
import { readTime } from '../../../renderer/components/record-form/read-time.ts';

const meeting: Meeting = meetingSchema.parse({
  id: 'm',
  title: 'Round',
  meetingKind: 'ministerial',
  timeZone: 'Asia/Seoul',
  from: '2025-05-20',
  until: '2025-05-22',
});
const row = (item: string, date?: string): ShowItem => ({
  item,
  press: false,
  ...(date === undefined ? {} : { date }),
});

describe('what is saved of a meeting', () => {
  test('rows that say nothing and fields without a value are left out, and the rest is valid', () => {
    const draft = {
      ...meeting,
      place: undefined,
      asks: [
        { text: '', sourceIds: [] },
        { text: 'A date', issueId: undefined, sourceIds: [] },
      ],
      runOfShow: [row(''), row('Opening', '2025-05-20')],
    } as unknown as Meeting;
    const cleaned = cleanMeeting(draft);
    expect(cleaned.asks).toEqual([{ text: 'A date', sourceIds: [] }]);
    expect(cleaned.runOfShow).toEqual([row('Opening', '2025-05-20')]);
    expect('place' in cleaned).toBe(false);
    expect(meetingSchema.safeParse(cleaned).success).toBe(true);
  });

  test('a text of blanks in both languages says nothing', () => {
    expect(isBlank({ en: ' ', ko: '' })).toBe(true);
    expect(isBlank({ en: ' ', ko: '회의' })).toBe(false);
  });
});

describe('the run of show', () => {
  test('offers the days of the meeting, those in use, and numbered days while dates are open', () => {
    expect(showDays(meeting)).toEqual(['2025-05-20', '2025-05-21', '2025-05-22']);
    expect(showDays({ ...meeting, runOfShow: [row('Arrival', '2025-05-19')] })[0]).toBe('2025-05-19');
    const { from: _from, until: _until, ...open } = meeting;
    expect(showDays({ ...open, runOfShow: [{ ...row('First'), day: 2 }] })).toEqual(['#1', '#2', '#3']);
  });

  test('a row takes the day of the place it is put down at', () => {
    const rows = [row('A', '2025-05-20'), row('B', '2025-05-21'), row('C', '2025-05-21')];
    const moved = moveShowItem(rows, 0, 2);
    expect(moved.map(({ item, date }) => [item, date])).toEqual([
      ['B', '2025-05-21'],
      ['C', '2025-05-21'],
      ['A', '2025-05-21'],
    ]);
  });

  test('days stand together in their order, and a new line begins when the last one ends', () => {
    const rows = [row('B', '2025-05-21'), { ...row('A', '2025-05-20'), from: '09:00', until: '09:30' }];
    expect(groupByDay(rows).map(({ item }) => item)).toEqual(['A', 'B']);
    expect(newShowItem(rows, '2025-05-20')).toMatchObject({ date: '2025-05-20', from: '09:30', item: '' });
    expect(dayKey(newShowItem([], '#2'))).toBe('#2');
  });
});

test('times are read as people type them', () => {
  const read = (typed: string) => [typed, readTime(typed)];
  expect(['9', '930', '9:30', '0930', '9.30', '15h40', '3 pm', '3:30 p.m.', '12 am'].map(read)).toEqual([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9:30', '09:30'],
    ['0930', '09:30'],
    ['9.30', '09:30'],
    ['15h40', '15:40'],
    ['3 pm', '15:00'],
    ['3:30 p.m.', '15:30'],
    ['12 am', '00:00'],
  ]);
  expect(['오후 3시', '오전 9시 30분', '15시'].map(readTime)).toEqual(['15:00', '09:30', '15:00']);
  expect(['', '25:00', '9:75', 'noon', '12345'].map(readTime)).toEqual(Array(5).fill(undefined));
});

test('days are written as one range', () => {
  expect(formatIn('en').days('2025-05-20', '2025-05-22')).toBe('20–22 May 2025');
  expect(formatIn('en').days('2025-05-20')).toBe('20 May 2025');
  const { days } = formatIn('ko');
  expect(days('2025-05-20', '2025-05-22')).toBe('2025. 5. 20.–22.');
  expect(days('2025-04-30', '2025-05-01')).toBe('2025. 4. 30.–5. 1.');
  expect(days('2025-12-31', '2026-01-02')).toBe('2025. 12. 31.–2026. 1. 2.');
  expect(days('2025-05-20')).toBe('2025. 5. 20.');
});

test('the next meeting stands first, open ones after it, and past ones backwards', () => {
  const at = (id: string, from?: string) => ({ id, ...(from === undefined ? {} : { from, until: from }) });
  const { ahead, behind } = orderMeetings(
    [
      at('open'),
      at('june', '2025-06-01'),
      at('may', '2025-05-01'),
      at('april', '2025-04-01'),
      at('july', '2025-07-01'),
    ],
    '2025-05-20',
  );
  expect(ahead.map(({ id }) => id)).toEqual(['june', 'july', 'open']);
  expect(behind.map(({ id }) => id)).toEqual(['may', 'april']);
});

test('rows keep their keys when one is moved, added or put back', () => {
  expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moveItem(['a', 'b'], 0, 5)).toEqual(['a', 'b']);
  expect(insertItem(['a'], 9, 'b')).toEqual(['a', 'b']);
  expect(fillKeys([2, 0], 4)).toEqual([2, 0, 3, 4]);
  expect(fillKeys([0, 1, 2], 2)).toEqual([0, 1]);
});
