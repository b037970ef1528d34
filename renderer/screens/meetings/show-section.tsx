import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import type { ShowItem } from '../../../core/model/index.ts';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { offerUndo } from '../../components/toast.tsx';
import { focusRow } from '../../features/sortable/focus-row.ts';
import { changeItem, insertItem, removeItem } from '../../features/sortable/rows.ts';
import { SortableList } from '../../features/sortable/sortable-list.tsx';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { dayMoment, timeZoneLabel } from '../settings/time-zones.ts';
import { dayKey, groupByDay, moveShowItem, newShowItem, onDay, showDays } from './clean-meeting.ts';
import type { MeetingForm } from './meeting-sections.ts';
import classes from './meetings.module.css';
import { ShowRow } from './show-row.tsx';
import { useDayName } from './use-day-name.ts';

/** The run of show: line by line under its days, put in order by dragging or by keyboard. */
export function ShowSection({ form }: { readonly form: MeetingForm }): JSX.Element {
  const t = useText(meetingTexts);
  const language = useLanguage();
  const dayName = useDayName();
  const { meeting, readOnly, main, change, update } = form;
  const zone = timeZoneLabel(meeting.timeZone, language, dayMoment(meeting.from));
  const rows = groupByDay(meeting.runOfShow);
  const days = showDays(meeting);
  const set = (next: readonly ShowItem[]) => change({ runOfShow: [...groupByDay(next)] }, t('show'));
  const nameOf = ({ item }: ShowItem) => wordsOf(item, { language, main }) || t('emptyRow');
  const remove = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    set(removeItem(rows, index));
    offerUndo(t('rowRemoved', { name: nameOf(row) }), () =>
      update(({ runOfShow }) => ({ runOfShow: [...insertItem(runOfShow, index, row)] }), t('show')),
    );
  };
  const add = (day: string) => {
    const next = groupByDay([...rows, newShowItem(rows, day)]);
    set(next);
    focusRow(
      t('show'),
      next.findLastIndex((row) => dayKey(row) === day),
    );
  };
  const headOf = (row: ShowItem, index: number): ReactNode => {
    const before = rows[index - 1];
    const key = dayKey(row);
    if (before !== undefined && dayKey(before) === key) return undefined;
    return (
      <li className={classes.dayHead} key={key}>
        {dayName(key)}
      </li>
    );
  };
  const free = days.filter((day) => !day.startsWith('#') || rows.some((row) => dayKey(row) === day));
  const buttons = free.length > 0 ? free : days.slice(0, 1);
  return (
    <>
      <p className={classes.hint}>{t('showHint', { zone })}</p>
      {rows.length === 0 && <p className={classes.empty}>{t('showEmpty')}</p>}
      <SortableList
        label={t('show')}
        items={rows}
        disabled={readOnly}
        nameOf={nameOf}
        headOf={headOf}
        onMove={(from, to) => set(moveShowItem(rows, from, to))}
        onRemove={remove}
      >
        {(row, index) => (
          <ShowRow
            row={row}
            days={days}
            form={form}
            onChange={(part) => set(changeItem(rows, index, part))}
            onDay={(key) => set(rows.with(index, onDay(row, key)))}
          />
        )}
      </SortableList>
      {!readOnly && (
        <div className={classes.dayButtons}>
          {buttons.map((day) => (
            <Button
              key={day}
              variant="default"
              leftSection={<IconPlus size="1rem" stroke={1.75} />}
              onClick={() => add(day)}
            >
              {t('addRowOn', { day: dayName(day) })}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
