import type { Block, CoverBlock, Inline } from '../../document/index.ts';
import { find, partyName, plain, type Context } from '../context.ts';
import { daysBetween, formatMoment } from '../dates.ts';
import { fillLabel } from '../labels.ts';
import { countFromMeeting, datesOf, day, meetingDay, roleOn, roleTitle } from './common.ts';

/** The book's title: its own, else the meeting's. */
export function bookTitle(context: Context): string {
  return plain(context, context.book.title ?? context.meeting.title);
}

/** The book's subtitle: its own, else the meeting's. */
export function bookSubtitle(context: Context): string {
  return plain(context, context.book.subtitle ?? context.meeting.subtitle);
}

/** The foot's left side: which copy, which revision. */
export function versionText(context: Context): string {
  const { labels, variant, book } = context;
  return `${labels[variant]} · ${fillLabel(labels.revision, { n: book.edition ?? book.revision })}`;
}

type Fact = CoverBlock['facts'][number];

function fact(label: string, value: readonly Inline[] | string): Fact[] {
  const inlines: readonly Inline[] =
    typeof value === 'string' ? (value === '' ? [] : [{ kind: 'text', text: value }]) : value;
  return inlines.length === 0 ? [] : [{ label, value: inlines }];
}

function meetingFacts(context: Context): Fact[] {
  const { labels, meeting } = context;
  const where = [datesOf(context, meeting), plain(context, meeting.place)].filter((part) => part !== '');
  return [
    ...fact(labels.meeting, where.join(', ')),
    ...fact(labels.forWhom, forWhom(context)),
    ...fact(
      labels.counterpart,
      plain(context, meeting.counterpart) ||
        (meeting.partyId === undefined ? '' : partyName(context, meeting.partyId)),
    ),
  ];
}

function forWhom(context: Context): string {
  const own = plain(context, context.book.forText);
  if (own !== '') return own;
  const person = find(context, 'person', context.book.forId);
  if (!person) return '';
  const delegate = context.meeting.ourDelegation.find((member) => member.personId === person.id);
  const title = plain(context, delegate?.function) || roleTitle(context, roleOn(person, meetingDay(context)));
  return [plain(context, person.name), title].filter((part) => part !== '').join(', ');
}

/** The cover. */
export function coverBlocks(context: Context): Block[] {
  const { labels, settings, book } = context;
  const moment = formatMoment(book.asOf, settings.timeZone, context.language);
  const deadline = nextDeadline(context);
  return [
    {
      kind: 'cover',
      issuer: settings.issuer.map((text) => plain(context, text)),
      kicker: labels.briefingBook,
      title: bookTitle(context),
      subtitle: bookSubtitle(context),
      facts: [
        ...meetingFacts(context),
        ...fact(labels.version, `${versionText(context)} · ${moment}`),
        ...fact(labels.nextDeadline, deadline),
      ],
      handling: plain(context, book.handling ?? settings.handling),
    },
  ];
}

/** The first deadline after the meeting ends, or after the book's day where the meeting's days are open. */
function nextDeadline(context: Context): string {
  const { book } = context;
  const after = context.meeting.until ?? context.meeting.from ?? context.day;
  const next = context.workspace.records.deadline
    .filter((deadline) => deadline.date > after)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .find((deadline) => book.deadlineId === undefined || deadline.id === book.deadlineId);
  if (!next) return '';
  const count =
    context.meeting.from === undefined
      ? ''
      : ` (${countFromMeeting(context, daysBetween(context.meeting.from, next.date))})`;
  return `${day(context, next.date)} · ${plain(context, next.title)}${count}`;
}

/** The head of a pocket card. */
export function mastheadBlocks(context: Context): Block[] {
  return [
    {
      kind: 'masthead',
      kicker: context.labels.briefingBook,
      title: bookTitle(context),
      subtitle: bookSubtitle(context),
      facts: meetingFacts(context),
    },
  ];
}
