import type { Block, TableCell } from '../../document/index.ts';
import { line, plain, type Context } from '../context.ts';
import { daysBetween } from '../dates.ts';
import { citedLine, richLines, withCitation } from '../rich.ts';
import {
  cell,
  countDays,
  countFromMeeting,
  day,
  formatRate,
  linesTable,
  measureState,
  spanOf,
} from './common.ts';
import { rateChart, sortedMeasures, timeline } from './charts.ts';

/** The tariff chart and table. */
export function measureBlocks(context: Context): Block[] {
  const { labels } = context;
  const measures = sortedMeasures(context);
  if (measures.length === 0) return [];
  const known = new Set(measures.map((measure) => measure.id));
  const dated = measures.some(({ from }) => from !== undefined);
  const rows = measures.map((measure): TableCell[] => {
    const isPart = measure.partOfId !== undefined && known.has(measure.partOfId);
    const name = citedLine(context, measure.title, measure);
    const until = measure.until === undefined ? '' : day(context, measure.until);
    return [
      cell(isPart ? [{ kind: 'text', text: '–\u00a0' }, ...name] : name),
      cell(formatRate(context, measure.rate)),
      cell(measureState(context, measure.state)),
      cell(dated ? spanOf(context, measure) : until),
      cell(line(context, measure.note)),
    ];
  });
  return [
    ...rateChart(context),
    linesTable(
      [
        { label: labels.measure, share: dated ? 0.28 : 0.34 },
        { label: labels.rate, share: 0.1, align: 'end' },
        { label: labels.state, share: 0.14 },
        // of its state: of what is paused, the pause
        dated ? { label: labels.period, share: 0.22 } : { label: labels.untilWhen, share: 0.16 },
        { label: labels.remarks, share: 0.26 },
      ],
      rows,
    ),
  ];
}

/** The deadlines with their countdowns, and the timeline. */
export function deadlineBlocks(context: Context): Block[] {
  const { labels, meeting } = context;
  const deadlines = context.workspace.records.deadline.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (deadlines.length === 0) return [];
  const opening = meeting.from;
  const rows = deadlines.map((deadline): TableCell[] => {
    const ahead = daysBetween(context.day, deadline.date);
    const title = [
      ...line(context, deadline.title, { bold: true }),
      ...(deadline.description === undefined
        ? []
        : [{ kind: 'break' } as const, ...richLines(context, deadline.description)]),
    ];
    return [
      cell(day(context, deadline.date)),
      cell(withCitation(context, title, deadline)),
      cell(
        ahead < 0
          ? labels.passed
          : countDays(context, ahead, { many: 'daysFromBook', one: 'dayFromBook', none: 'todayFromBook' }),
      ),
      cell(opening === undefined ? '' : countFromMeeting(context, daysBetween(opening, deadline.date))),
    ];
  });
  return [
    linesTable(
      [
        { label: labels.date, share: 0.17 },
        { label: labels.deadline, share: 0.43 },
        { label: labels.countedFromBook, share: 0.17, derived: true },
        { label: labels.countedFromMeeting, share: 0.23, derived: true },
      ],
      rows,
    ),
    ...timeline(context),
  ];
}

/** The full list of sources, by id. */
export function sourceBlocks(context: Context): Block[] {
  const { labels } = context;
  const sources = context.workspace.records.source.toSorted((a, b) =>
    a.id.localeCompare(b.id, 'en', { numeric: true }),
  );
  if (sources.length === 0) return [];
  return [
    linesTable(
      [
        { label: labels.id, share: 0.12 },
        { label: labels.source, share: 0.3 },
        { label: labels.date, share: 0.17 },
        { label: labels.reports, share: 0.41 },
      ],
      sources.map((source) => [
        cell(source.id),
        cell([
          ...line(context, source.publisher),
          ...(source.title === undefined
            ? []
            : [{ kind: 'text', text: ', ' } as const, ...line(context, source.title, { italic: true })]),
          ...(source.url === undefined
            ? []
            : [
                { kind: 'break' } as const,
                {
                  kind: 'link',
                  href: source.url,
                  content: [{ kind: 'text', text: source.url }],
                } as const,
              ]),
        ]),
        cell(source.dateText === undefined ? day(context, source.date) : plain(context, source.dateText)),
        cell(line(context, source.reports)),
      ]),
    ),
  ];
}
