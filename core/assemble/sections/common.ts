import type {
  Block,
  Inline,
  ParagraphBlock,
  TableBlock,
  TableCell,
  TableColumn,
  Tone,
} from '../../document/index.ts';
import type { Issue, IssueState, Measure, Person, Role, Round } from '../../model/index.ts';
import { find, plain, type Context } from '../context.ts';
import { formatDay, formatPeriod } from '../dates.ts';
import { fillLabel, type LabelName } from '../labels.ts';

/** A heading under a section's title. */
export function heading(text: string, level: 2 | 3 = 2): Block {
  return { kind: 'heading', level, content: [{ kind: 'text', text }] };
}

/** A paragraph; none for no content. */
export function paragraph(content: readonly Inline[], style: ParagraphBlock['style'] = 'body'): Block[] {
  return content.length === 0 ? [] : [{ kind: 'paragraph', style, content }];
}

/** A table cell of one line; an empty one shows nothing. */
export function cell(content: readonly Inline[] | string, header = false): TableCell {
  const inlines: readonly Inline[] =
    typeof content === 'string' ? (content === '' ? [] : [{ kind: 'text', text: content }]) : content;
  return { content: paragraph(inlines), ...(header ? { header: true } : {}) };
}

/** A column of a table of lines: its head, its share of the width, how it is set. */
export interface LinesColumn extends TableColumn {
  readonly label: string;
}

/** A table with a head; a column in which no row has anything is left out, and the others share its width. */
export function linesTable(
  columns: readonly LinesColumn[],
  rows: readonly (readonly TableCell[])[],
): TableBlock {
  const used = columns.map((_, index) => rows.some((row) => (row[index]?.content.length ?? 0) > 0));
  const kept = columns.filter((_, index) => used[index]);
  const total = kept.reduce((sum, column) => sum + column.share, 0);
  return {
    kind: 'table',
    look: 'lines',
    columns: kept.map(({ share, align, derived }) => ({
      share: share / total,
      ...(align ? { align } : {}),
      ...(derived ? { derived } : {}),
    })),
    header: kept.map((column) => cell(column.label)),
    rows: rows.map((row) => row.filter((_, index) => used[index])),
  };
}

/** What stands where there is nothing to say. */
export const DASH: readonly Inline[] = [{ kind: 'text', text: '–' }];

/** The content, or a dash. */
export function orDash(content: readonly Inline[]): readonly Inline[] {
  return content.length === 0 ? DASH : content;
}

/** The days of a round or meeting in the book's style; its own words where they are open. */
export function datesOf(
  context: Context,
  value: Pick<Round, 'from' | 'until' | 'dateText'>,
  short = false,
): string {
  const from = value.from ?? value.until;
  if (from === undefined) return plain(context, value.dateText) || context.labels.dateOpen;
  return formatPeriod(from, value.until ?? from, context.language, short);
}

/** From when until when, as far as it is known: a period, "since 9 April 2025", "from 9 July 2025" where that is still to come. */
export function spanOf(
  context: Context,
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
): string {
  const { labels } = context;
  if (from !== undefined && until !== undefined) return formatPeriod(from, until, context.language);
  if (until !== undefined) return fillLabel(labels.untilDate, { date: day(context, until) });
  if (from === undefined) return '';
  return fillLabel(from > context.day ? labels.fromDate : labels.sinceDate, { date: day(context, from) });
}

/** A round by its short title and days, e.g. "First round, 30 Apr–1 May". */
export function roundName(context: Context, round: Round): string {
  return `${plain(context, round.shortTitle ?? round.title)}, ${datesOf(context, round, true)}`;
}

/** The office somebody holds on a day; for a day after the book's, the one held on the book's day. */
export function roleOn(person: Person, day: string): Role | undefined {
  return person.roles.find(
    (role) =>
      (role.from === undefined || role.from <= day) && (role.until === undefined || role.until >= day),
  );
}

/** A title with its organisation, e.g. "Director-General for Trade Policy, MOTIE". */
export function roleTitle(context: Context, role: Role | undefined): string {
  if (!role) return '';
  const title = plain(context, role.title);
  const organisation = plain(context, role.organisation);
  if (organisation === '') return title;
  return context.language === 'ko' ? `${organisation} ${title}` : `${title}, ${organisation}`;
}

/** A person's name by id; '' where the record is withheld. */
export function personName(context: Context, personId: string | undefined): string {
  return plain(context, find(context, 'person', personId)?.name);
}

/** The day offices and countdowns go by: the meeting's first day, or the book's where that is open. */
export function meetingDay(context: Context): string {
  return context.meeting.from ?? context.day;
}

/** The state of an issue on the book's day. */
export function stateOf(issue: Issue): IssueState | undefined {
  return issue.states.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
}

const STATES: Readonly<Record<IssueState['state'], { readonly label: LabelName; readonly tone: Tone }>> = {
  open: { label: 'issueOpen', tone: 'red' },
  narrowing: { label: 'issueNarrowing', tone: 'amber' },
  'common-ground': { label: 'issueCommonGround', tone: 'green' },
  'under-review': { label: 'issueUnderReview', tone: 'amber' },
  agreed: { label: 'issueAgreed', tone: 'green' },
  'not-raised': { label: 'issueNotRaised', tone: 'grey' },
};

/** The coloured word for an issue's state; none where it is withheld or not known yet. */
export function stateBadge(
  context: Context,
  issue: Issue,
): { readonly tone: Tone; readonly text: string } | undefined {
  const current = stateOf(issue);
  if (!current) return undefined;
  const { tone, label } = STATES[current.state];
  return { tone, text: context.labels[label] };
}

/** The word for a level of talks. */
export function levelName(context: Context, level: Round['level']): string {
  const labels: Record<Round['level'], LabelName> = {
    summit: 'levelSummit',
    ministerial: 'levelMinisterial',
    'working-level': 'levelWorkingLevel',
    announcement: 'levelAnnouncement',
  };
  return context.labels[labels[level]];
}

/** The word for a measure's state. */
export function measureState(context: Context, state: Measure['state']): string {
  const labels: Record<Measure['state'], LabelName> = {
    applied: 'stateApplied',
    paused: 'statePaused',
    announced: 'stateAnnounced',
    ended: 'stateEnded',
  };
  return context.labels[labels[state]];
}

/** A rate as printed: "25 %" in English, "25%" in Korean (한글 맞춤법: no space before the sign). */
export function formatRate(context: Context, rate: number): string {
  const number = new Intl.NumberFormat(context.language, { maximumFractionDigits: 2 }).format(rate);
  return context.language === 'ko' ? `${number}%` : `${number}\u00a0%`;
}

/** A number of days in words, one label for each case. */
export function countDays(
  context: Context,
  days: number,
  labels: { readonly many: LabelName; readonly one: LabelName; readonly none: LabelName },
): string {
  const count = Math.abs(days);
  const name = count === 0 ? labels.none : count === 1 ? labels.one : labels.many;
  return fillLabel(context.labels[name], { n: count });
}

/** How long before or after the meeting's first day a day lies. */
export function countFromMeeting(context: Context, days: number): string {
  return days < 0
    ? countDays(context, days, { many: 'daysBeforeOpening', one: 'dayBeforeOpening', none: 'onOpeningDay' })
    : countDays(context, days, { many: 'daysAfterOpening', one: 'dayAfterOpening', none: 'onOpeningDay' });
}

/** A day in the book's style. */
export function day(context: Context, value: string, short = false): string {
  return formatDay(value, context.language, short);
}

/** Rounds that involve our side, in date order; those without days come last. */
export function ourRounds(context: Context): readonly Round[] {
  return sortRounds(
    context.workspace.records.round.filter((round) => round.partyIds.includes(context.ourPartyId)),
  );
}

/** Rounds in date order; those without days come last. */
export function sortRounds(rounds: readonly Round[]): readonly Round[] {
  const key = (round: Round): string =>
    `${round.from ?? round.until ?? '9999'} ${round.until ?? ''} ${round.id}`;
  return rounds.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
