import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { pickLanguage, type Issue, type LocalText, type Meeting } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { bookFormTexts } from '../../i18n/areas/book-form.ts';
import { useText } from '../../i18n/use-text.ts';
import { Link } from '../../routes/navigation.tsx';
import { BookField, FieldFrame, useDestination } from './book-field.tsx';
import { goesInto, libraryValue } from './edits.ts';
import classes from './form.module.css';
import { byId } from './records.ts';
import { useLiveWork, useWork } from './work.ts';

function useLibraryMeeting(): Meeting | undefined {
  const { records, book } = useWork();
  return byId(records.meeting, book.meetingId);
}

/** The page at a glance: the objective, the asks, what not to offer, what they will ask. */
export function GlanceForm({ issues }: { readonly issues: readonly Issue[] }): JSX.Element {
  const t = useText(bookFormTexts);
  const { book, main } = useWork();
  const meeting = useLibraryMeeting();
  if (meeting === undefined) return <p className={classes.note}>{t('nothingThere')}</p>;
  const place = (field: string) => ({ kind: 'meeting', id: meeting.id, field }) as const;
  return (
    <div className={classes.fields}>
      <BookField place={place('objective')} record={meeting} label={t('objective')} kind="text" multiline />
      <AsksField meeting={meeting} />
      <BookField
        place={place('doNotOffer')}
        record={meeting}
        label={t('doNotOffer')}
        kind="text"
        multiline
        tone="red"
      />
      {issues.length > 0 && <h3 className={classes.group}>{t('theirAsks')}</h3>}
      {issues.map((issue) => (
        <BookField
          key={issue.id}
          place={{ kind: 'issue', id: issue.id, field: 'theirAsk' }}
          record={issue}
          label={pickLanguage(issue.shortTitle ?? issue.title, book.language, main)?.value ?? issue.id}
          kind="text"
        />
      ))}
      <Link to={{ name: 'meeting', id: meeting.id }} className={classes.textButton}>
        {t('openMeeting')}
      </Link>
    </div>
  );
}

const MOST_ASKS = 3;

function AsksField({ meeting }: { readonly meeting: Meeting }): JSX.Element {
  const t = useText(bookFormTexts);
  const work = useLiveWork((now) => now);
  const { book, main, edit, readOnly, variant } = work;
  const label = t('asks');
  const place = { kind: 'meeting', id: meeting.id, field: 'asks' } as const;
  const [destination, setDestination] = useDestination(place, label);
  const [adding, setAdding] = useState(false);
  const asks = work.meeting?.asks ?? [];
  const save = (next: Meeting['asks'], isTyping = false) =>
    edit(place, next, destination, t('editOf', { label }), isTyping);
  const write = (index: number, text: LocalText | undefined) => {
    // an ask without words is none; it goes when its cross is pressed
    if (text === undefined) return;
    const before = asks[index];
    setAdding(false);
    if (before === undefined) save([...asks, { text, sourceIds: [] }]);
    else save(asks.with(index, { ...before, text }), true);
  };
  const rows = adding ? [...asks, undefined] : asks;
  return (
    <FieldFrame
      place={place}
      label={label}
      library={(libraryValue(meeting, 'asks') as Meeting['asks']).map(
        (ask) => pickLanguage(ask.text, book.language, main)?.value ?? '',
      )}
      destination={destination}
      onDestination={setDestination}
      withheld={!goesInto(meeting, variant)}
    >
      <div className={classes.head}>
        <h3 className={classes.label}>{label}</h3>
      </div>
      <div className={classes.fields}>
        {rows.map((ask, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an ask is its place in the list
          <div key={index} className={classes.askRow}>
            <LocalTextField
              label={t('askN', { n: index + 1 })}
              value={ask?.text}
              startHere={ask === undefined}
              languages={[book.language]}
              main={main}
              multiline
              readOnly={readOnly}
              onChange={(text) => write(index, text)}
            />
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('removeAsk', { n: index + 1 })}
                onClick={() => (ask === undefined ? setAdding(false) : save(asks.toSpliced(index, 1)))}
              >
                <IconX size="1rem" stroke={1.5} aria-hidden />
              </ActionIcon>
            )}
          </div>
        ))}
        {!readOnly && !adding && asks.length < MOST_ASKS && (
          <div>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconPlus size="0.875rem" stroke={1.75} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {t('addAsk')}
            </Button>
          </div>
        )}
      </div>
    </FieldFrame>
  );
}

/** Objectives of both sides and the outcomes that would be good, acceptable and bad. */
export function ObjectivesForm(): JSX.Element {
  const t = useText(bookFormTexts);
  const meeting = useLibraryMeeting();
  if (meeting === undefined) return <p className={classes.note}>{t('nothingThere')}</p>;
  return (
    <div className={classes.fields}>
      {(['ourObjectives', 'theirObjectives', 'goodOutcome', 'acceptableOutcome', 'badOutcome'] as const).map(
        (field) => (
          <BookField
            key={field}
            place={{ kind: 'meeting', id: meeting.id, field }}
            record={meeting}
            label={t(field)}
            kind="rich"
            lines={2}
          />
        ),
      )}
      <Link to={{ name: 'meeting', id: meeting.id }} className={classes.textButton}>
        {t('openMeeting')}
      </Link>
    </div>
  );
}
