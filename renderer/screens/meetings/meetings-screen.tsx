import { Button } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import type { Book, Meeting } from '../../../core/model/index.ts';
import { useLoaded } from '../../api/hooks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { go, Link } from '../../routes/navigation.tsx';
import { NEW_ID } from '../../routes/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { useDateWords } from './dates.ts';
import { orderMeetings } from './order-meetings.ts';
import classes from './meetings.module.css';

/** The meetings of the file: those ahead first, then those behind us. */
export function MeetingsScreen(): JSX.Element {
  const t = useText(meetingTexts);
  const kinds = useText(kindTexts);
  const { readOnly } = useFileSettings();
  const meetings = useLoaded('records.list', { kind: 'meeting' }) as readonly Meeting[];
  const books = useLoaded('records.list', { kind: 'book' }) as readonly Book[];
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const { ahead, behind } = orderMeetings(meetings, today);
  const create = (
    <Button
      leftSection={<IconPlus size="1rem" stroke={1.75} />}
      disabled={readOnly}
      onClick={() => go({ name: 'meeting', id: NEW_ID })}
    >
      {t('newMeeting')}
    </Button>
  );
  const booksOf = (id: string) => books.filter((book) => book.meetingId === id).length;
  return (
    <Screen title={kinds('meetings')} primary={meetings.length === 0 ? undefined : create}>
      {meetings.length === 0 ? (
        <EmptyState icon={IconCalendarPlus} title={t('emptyTitle')} action={create}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <MeetingGroup title={t('upcoming')} meetings={ahead} booksOf={booksOf} />
          <MeetingGroup title={t('past')} meetings={behind} booksOf={booksOf} />
        </>
      )}
    </Screen>
  );
}

function MeetingGroup({
  title,
  meetings,
  booksOf,
}: {
  readonly title: string;
  readonly meetings: readonly Meeting[];
  readonly booksOf: (id: string) => number;
}): JSX.Element | null {
  const t = useText(meetingTexts);
  const language = useLanguage();
  const { main } = useFileSettings();
  const datesOf = useDateWords();
  if (meetings.length === 0) return null;
  const words = (text: Meeting['place']) => wordsOf(text, { language, main });
  return (
    <section aria-label={title}>
      <h2 className={classes.groupTitle}>{title}</h2>
      <ul className={classes.cards}>
        {meetings.map((meeting) => {
          const details = [
            t(`kind-${meeting.meetingKind}`),
            words(meeting.place),
            words(meeting.counterpart),
          ];
          return (
            <li key={meeting.id} className={classes.card}>
              <span className={classes.cardDate}>{datesOf(meeting)}</span>
              <span>
                <Link to={{ name: 'meeting', id: meeting.id }} className={classes.cardTitle}>
                  {words(meeting.title) || t('untitled')}
                </Link>
                <span className={classes.cardText}>{details.filter(Boolean).join(' · ')}</span>
              </span>
              <span className={classes.cardCounts}>
                <ToneBadge>{t('agendaCount', { count: meeting.agenda.length })}</ToneBadge>
                <ToneBadge tone="blue">{t('bookCount', { count: booksOf(meeting.id) })}</ToneBadge>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
