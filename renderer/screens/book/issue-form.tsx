import { Button } from '@mantine/core';
import { IconLock, IconPlus } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { type Issue, type Position } from '../../../core/model/index.ts';
import { bookFormTexts } from '../../i18n/areas/book-form.ts';
import { useText } from '../../i18n/use-text.ts';
import { dayOf, disagreements, heldPosition, lowestPositions } from './as-of.ts';
import { BookField } from './book-field.tsx';
import { ClaimsNotice } from './claims-notice.tsx';
import { freshId } from './edits.ts';
import classes from './form.module.css';
import { PointsField } from './points-field.tsx';
import { useWork } from './work.ts';

/** The form of an issue's tab: what the book prints of it, in the order of the page. */
export function IssueForm({ issue }: { readonly issue: Issue }): JSX.Element {
  const t = useText(bookFormTexts);
  const { records, book, ourPartyId, theirPartyId } = useWork();
  const issuePlace = (field: string) => ({ kind: 'issue', id: issue.id, field }) as const;
  const lowest = (ladder: 'red-line' | 'fallback') =>
    lowestPositions(records, book, issue.id, ourPartyId, ladder);
  return (
    <div className={classes.fields}>
      <PositionField
        issue={issue}
        partyId={ourPartyId}
        label={t('ourPosition')}
        position={heldPosition(records, book, issue.id, ourPartyId)}
      />
      {theirPartyId !== undefined && (
        <PositionField
          issue={issue}
          partyId={theirPartyId}
          label={t('theirPosition')}
          position={heldPosition(records, book, issue.id, theirPartyId)}
        />
      )}
      <PointsField issueId={issue.id} kind="say" label={t('say')} />
      <PointsField issueId={issue.id} kind="ask" label={t('ask')} />
      <PointsField issueId={issue.id} kind="if-raised" label={t('ifRaised')} />
      <PointsField issueId={issue.id} kind="avoid" label={t('avoid')} />
      <LowestField issue={issue} ladder="red-line" positions={lowest('red-line')} />
      <LowestField issue={issue} ladder="fallback" positions={lowest('fallback')} />
      {disagreements(records, book, issue.id).map((claim) => (
        <ClaimsNotice key={claim.id} claim={claim} />
      ))}
      <BookField
        place={issuePlace('background')}
        record={issue}
        label={t('background')}
        kind="rich"
        lines={4}
      />
      <BookField
        place={issuePlace('internalBackground')}
        record={issue}
        label={t('internalBackground')}
        kind="rich"
        lines={3}
      />
      <BookField place={issuePlace('theirAsk')} record={issue} label={t('theirAsk')} kind="text" />
    </div>
  );
}

/** A new position is written in the library: it belongs to the issue, not to one book. */
function useNewPosition(issue: Issue): (partyId: string, ladder: Position['ladder'], label: string) => void {
  const { records, book, meeting, addRecord } = useWork();
  return (partyId, ladder, label) => {
    const stem = `${issue.id}-${partyId.toLowerCase()}-${ladder}`;
    const put = ladder === 'current' || ladder === 'opening';
    const position: Position = {
      id: freshId(stem, records.position),
      revision: 1,
      releaseTo: put ? (meeting?.releaseTo.filter((variant) => issue.releaseTo.includes(variant)) ?? []) : [],
      issueId: issue.id,
      partyId,
      ladder,
      ...(put ? { asOf: dayOf(book) } : {}),
      text: { [book.language]: [] },
      sourceIds: [],
    };
    addRecord('position', position, label);
  };
}

function PositionField({
  issue,
  partyId,
  label,
  position,
}: {
  readonly issue: Issue;
  readonly partyId: string;
  readonly label: string;
  readonly position: Position | undefined;
}): JSX.Element {
  const t = useText(bookFormTexts);
  const { readOnly } = useWork();
  const add = useNewPosition(issue);
  const [made, setMade] = useState(false);
  const write = () => {
    setMade(true);
    add(partyId, 'current', t('addPosition'));
  };
  if (position !== undefined) {
    return (
      <BookField
        key={position.id}
        place={{ kind: 'position', id: position.id, field: 'text' }}
        record={position}
        label={label}
        kind="rich"
        required
        lines={1}
        startHere={made}
      />
    );
  }
  return (
    <Missing label={label} note={t('noPosition')}>
      {!readOnly && <AddButton onClick={write}>{t('addPosition')}</AddButton>}
    </Missing>
  );
}

function LowestField({
  issue,
  ladder,
  positions,
}: {
  readonly issue: Issue;
  readonly ladder: 'red-line' | 'fallback';
  readonly positions: readonly Position[];
}): JSX.Element | null {
  const t = useText(bookFormTexts);
  const { readOnly, ourPartyId } = useWork();
  const add = useNewPosition(issue);
  const [made, setMade] = useState(false);
  const label = ladder === 'red-line' ? t('redLine') : t('fallback');
  const addLabel = ladder === 'red-line' ? t('addRedLine') : t('addFallback');
  if (positions.length > 0) {
    return (
      <>
        {positions.map((position) => (
          <BookField
            key={position.id}
            place={{ kind: 'position', id: position.id, field: 'text' }}
            record={position}
            label={label}
            kind="rich"
            required
            tone="red"
            lines={1}
            startHere={made}
          />
        ))}
      </>
    );
  }
  if (readOnly) return null;
  return (
    <Missing label={label} locked>
      <AddButton
        onClick={() => {
          setMade(true);
          add(ourPartyId, ladder, addLabel);
        }}
      >
        {addLabel}
      </AddButton>
    </Missing>
  );
}

function Missing({
  label,
  note,
  locked = false,
  children,
}: {
  readonly label: string;
  readonly note?: string;
  readonly locked?: boolean;
  readonly children: JSX.Element | false;
}): JSX.Element {
  return (
    <div className={classes.head}>
      <span className={classes.label} data-tone={locked ? 'red' : undefined}>
        {label} {locked && <IconLock size="0.75rem" stroke={1.75} aria-hidden />}
        {note !== undefined && <span className={classes.missingNote}>{note}</span>}
      </span>
      {children}
    </div>
  );
}

function AddButton({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: string;
}): JSX.Element {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size="0.875rem" stroke={1.75} aria-hidden />}
      classNames={{ root: classes.addPoint ?? '' }}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
