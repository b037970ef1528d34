import type {
  AnyRecord,
  Book,
  Claim,
  Issue,
  Meeting,
  Position,
  TalkingPoint,
} from '../../../core/model/index.ts';
import { withEdits } from './edits.ts';
import { byId, type BookRecords } from './records.ts';

/** The book's date, YYYY-MM-DD. */
export const dayOf = (book: Book): string => book.asOf.slice(0, 10);

/** Whether the book's date lets a record in. */
export function isKnown(record: AnyRecord, day: string): boolean {
  return (
    (record.knownFrom === undefined || record.knownFrom <= day) &&
    (record.knownUntil === undefined || record.knownUntil >= day)
  );
}

/** The meeting as the book has it. */
export function meetingOf(records: BookRecords, book: Book): Meeting | undefined {
  const meeting = byId(records.meeting, book.meetingId);
  return meeting && withEdits('meeting', meeting, book);
}

/** The other side of the book's meeting. */
export function theirPartyOf(records: BookRecords, meeting: Meeting, ourPartyId: string): string | undefined {
  if (meeting.partyId !== undefined) return meeting.partyId;
  return byId(records.round, meeting.roundId)?.partyIds.find((id) => id !== ourPartyId);
}

function putDay(records: BookRecords, position: Position): string | undefined {
  const round = byId(records.round, position.roundId);
  return position.asOf ?? round?.until ?? round?.from;
}

/** The position a side holds on an issue on the book's date; fallbacks and red lines are not positions put. */
export function heldPosition(
  records: BookRecords,
  book: Book,
  issueId: string,
  partyId: string | undefined,
): Position | undefined {
  const day = dayOf(book);
  const key = (position: Position) =>
    `${putDay(records, position) ?? '0000'} ${position.ladder === 'opening' ? 0 : 1} ${position.id}`;
  return records.position
    .filter((position) => {
      const put = putDay(records, position);
      return (
        position.issueId === issueId &&
        position.partyId === partyId &&
        (position.ladder === 'opening' || position.ladder === 'current') &&
        isKnown(position, day) &&
        (put === undefined ? position.roundId === undefined : put <= day)
      );
    })
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .at(-1);
}

/** Our red lines or fallbacks on an issue. */
export function lowestPositions(
  records: BookRecords,
  book: Book,
  issueId: string,
  ours: string,
  ladder: 'fallback' | 'red-line',
): readonly Position[] {
  return records.position.filter(
    (position) =>
      position.issueId === issueId &&
      position.partyId === ours &&
      position.ladder === ladder &&
      isKnown(position, dayOf(book)),
  );
}

/** The points of a kind for an issue that this book prints, in their order, as the library has them. */
export function pointsOf(
  records: BookRecords,
  book: Book,
  issueId: string | undefined,
  kind: TalkingPoint['pointKind'],
): readonly TalkingPoint[] {
  return records.talkingPoint
    .filter((point) => {
      const edited = withEdits('talkingPoint', point, book);
      return (
        edited.pointKind === kind &&
        edited.issueId === issueId &&
        (edited.meetingIds.length === 0 || edited.meetingIds.includes(book.meetingId)) &&
        isKnown(edited, dayOf(book))
      );
    })
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The points left out of this book by hand. */
export function leftOutPoints(
  records: BookRecords,
  book: Book,
  issueId: string | undefined,
  kind: TalkingPoint['pointKind'],
): readonly TalkingPoint[] {
  const out = new Set(
    book.edits
      .filter((edit) => edit.kind === 'talkingPoint' && edit.field === 'knownUntil')
      .map((edit) => edit.id),
  );
  return records.talkingPoint.filter(
    (point) => out.has(point.id) && point.issueId === issueId && point.pointKind === kind,
  );
}

/** Claims about an issue on which sources differ, with the values whose sources the book's date lets in. */
export function disagreements(records: BookRecords, book: Book, issueId: string): readonly Claim[] {
  const day = dayOf(book);
  const known = new Set(
    records.source.filter((source) => isKnown(source, day) && source.date <= day).map((source) => source.id),
  );
  return records.claim
    .filter((claim) => claim.issueId === issueId && isKnown(claim, day))
    .map((claim) => ({
      ...claim,
      values: claim.values.filter((value) => value.sourceIds.some((id) => known.has(id))),
    }))
    .filter((claim) => claim.values.length > 1);
}

/** The issues of the book in the order of their tabs: the agenda's, then the book's own. */
export function issuesOf(records: BookRecords, book: Book): readonly Issue[] {
  const agenda = meetingOf(records, book)?.agenda ?? [];
  const ids = [...new Set([...agenda.map((item) => item.issueId), ...book.issueIds])];
  return ids.flatMap((id) => byId(records.issue, id) ?? []);
}
