import type { Block, TableCell } from '../../document/index.ts';
import { line, plain, type Context } from '../context.ts';
import { daysBetween } from '../dates.ts';
import { citedLine, richLines, withCitation } from '../rich.ts';
import { cell, countDays, countFromMeeting, day, formatRate, measureState } from './common.ts';
import { rateChart, sortedMeasures, timeline } from './charts.ts';

/** The tariff chart and table. */
export function measureBlocks(context: Context): Block[] {
  const { labels } = context;
  const measures = sortedMeasures(context);
  if (measures.length === 0) return [];
  const known = new Set(measures.map((measure) => measure.id));
  const rows = measures.map((measure): TableCell[] => {
    const isPart = measure.partOfId !== undefined && known.has(measure.partOfId);
    const name = citedLine(context, measure.title, measure);
    const period = measure.until === undefined ? '' : day(context, measure.until);
    return [
      cell(isPart ? [{ kind: 'text', text: '–\u00a0' }, ...name] : name),
      cell(formatRate(context, measure.rate)),
      cell(measureState(context, measure.state)),
      cell(period),
      cell(line(context, measure.note)),
    ];
  });
  return [
    ...rateChart(context),
    {
      kind: 'table',
      look: 'lines',
      columns: [
        { share: 0.34 },
        { share: 0.1, align: 'end' },
        { share: 0.14 },
        { share: 0.16 },
        { share: 0.26 },
      ],
      header: [labels.measure, labels.rate, labels.state, labels.untilWhen, labels.remarks].map((label) =>
        cell(label),
      ),
      rows,
    },
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
      ...(opening === undefined
        ? []
        : [cell(countFromMeeting(context, daysBetween(opening, deadline.date)))]),
    ];
  });
  return [
    {
      kind: 'table',
      look: 'lines',
      columns:
        opening === undefined
          ? [{ share: 0.18 }, { share: 0.6 }, { share: 0.22 }]
          : [{ share: 0.17 }, { share: 0.43 }, { share: 0.17 }, { share: 0.23 }],
      header: [
        labels.date,
        labels.deadline,
        labels.countedFromBook,
        ...(opening === undefined ? [] : [labels.countedFromMeeting]),
      ].map((label) => cell(label)),
      rows,
    },
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
    {
      kind: 'table',
      look: 'lines',
      columns: [{ share: 0.12 }, { share: 0.3 }, { share: 0.17 }, { share: 0.41 }],
      header: [labels.id, labels.source, labels.date, labels.reports].map((label) => cell(label)),
      rows: sources.map((source) => [
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
    },
  ];
}
