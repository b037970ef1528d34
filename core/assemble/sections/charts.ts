import type { Block, TimelineBlock } from '../../document/index.ts';
import type { Measure } from '../../model/index.ts';
import { find, plain, type Context } from '../context.ts';
import { dayNumber } from '../dates.ts';
import { fillLabel } from '../labels.ts';
import { datesOf, day, formatRate, heading, measureState, ourRounds } from './common.ts';

/** The measures in their order; parts follow their whole. */
export function sortedMeasures(context: Context): Measure[] {
  const byOrder = (a: Measure, b: Measure): number => a.order - b.order || (a.id < b.id ? -1 : 1);
  const all = context.workspace.records.measure.toSorted(byOrder);
  const partsOf = (whole: Measure, seen: ReadonlySet<string>): Measure[] => [
    whole,
    ...all
      .filter((measure) => measure.partOfId === whole.id && !seen.has(measure.id))
      .flatMap((measure) => partsOf(measure, new Set([...seen, measure.id]))),
  ];
  const known = new Set(all.map((measure) => measure.id));
  const wholes = all.filter((measure) => measure.partOfId === undefined || !known.has(measure.partOfId));
  return wholes.flatMap((whole) => partsOf(whole, new Set([whole.id])));
}

/** The bars of the tariffs; none where there are no measures to chart. */
export function rateChart(context: Context): Block[] {
  const { labels } = context;
  const bars = sortedMeasures(context)
    .filter((measure) => measure.inChart)
    .map((measure) => ({
      label: plain(context, measure.title),
      rate: measure.rate,
      value: `${formatRate(context, measure.rate)} ${measureState(context, measure.state)}`,
      state: measure.state,
    }));
  if (bars.length === 0) return [];
  const alt = fillLabel(labels.rateChartAlt, {
    bars: bars.map((bar) => `${bar.label} ${bar.value}`).join('; '),
  });
  return [heading(labels.whereTariffsStand), { kind: 'rateChart', alt, bars }];
}

/** The road here and ahead: our contacts, this meeting, what comes. */
export function timeline(context: Context): Block[] {
  const { labels, meeting } = context;
  const events: TimelineBlock['events'][number][] = [];
  for (const round of ourRounds(context)) {
    const start = round.from ?? round.until;
    if (start === undefined || round.id === meeting.roundId) continue;
    events.push({
      day: dayNumber(start),
      date: datesOf(context, round, true),
      title: plain(context, round.shortTitle ?? round.title),
      when: (round.until ?? start) <= context.day ? 'past' : 'ahead',
    });
  }
  if (meeting.from !== undefined) {
    const round = find(context, 'round', meeting.roundId);
    events.push({
      day: dayNumber(meeting.from),
      date: datesOf(context, meeting, true),
      title: plain(context, round?.shortTitle ?? meeting.shortTitle ?? round?.title ?? meeting.title),
      when: 'now',
    });
  }
  for (const deadline of context.workspace.records.deadline) {
    events.push({
      day: dayNumber(deadline.date),
      date: day(context, deadline.date, true),
      title: plain(context, deadline.shortTitle ?? deadline.title),
      when: deadline.date <= context.day ? 'past' : 'ahead',
    });
  }
  if (events.length < 2) return [];
  events.sort((a, b) => a.day - b.day);
  const alt = fillLabel(labels.timelineAlt, {
    events: events.map((event) => `${event.date} ${event.title}`).join('; '),
  });
  return [heading(labels.roadHereAndAhead), { kind: 'timeline', alt, events }];
}
