import type { BlockOf } from '../../../document/index.ts';
import { type GridCell, type GridRow, gridTable, splitWidth } from '../grid.ts';
import { NAVY } from '../palette.ts';
import { paragraph, words } from '../paragraph.ts';
import type { Piece, Place } from '../place.ts';
import { textRun } from '../runs.ts';
import type { Session } from '../session.ts';
import { twips } from '../sheet.ts';

type Event = BlockOf<'timeline'>['events'][number];

const MOST_IN_A_LINE = 7;
const DOT = 12;
const HALF = 6;

/**
 * Points on a line as a table: each event has a cell for its dot, which spans two low rows, and one whose inner
 * edge is the line; date and title stand under them. One table a line of events, seven at most.
 */
export function timelinePieces(block: BlockOf<'timeline'>, place: Place, session: Session): readonly Piece[] {
  const lines = Math.ceil(block.events.length / MOST_IN_A_LINE);
  const each = Math.ceil(block.events.length / Math.max(1, lines));
  const pieces: Piece[] = [];
  for (let first = 0; first < block.events.length; first += each) {
    const events = block.events.slice(first, first + each);
    const goesOn = first + each < block.events.length;
    if (pieces.length > 0) pieces.push(words(session, 'Gap', ''));
    pieces.push(lineOfEvents(events, each, goesOn, block.alt, place, session));
  }
  return pieces;
}

function lineOfEvents(
  events: readonly Event[],
  columns: number,
  goesOn: boolean,
  alt: string,
  place: Place,
  session: Session,
): Piece {
  const widths = splitWidth(
    place.width,
    Array.from({ length: columns }, () => 1),
  ).flatMap((width) => [twips(DOT), width - twips(DOT)]);
  const blank = (): GridCell => ({
    span: (columns - events.length) * 2,
    children: [words(session, 'ChartCell', '')],
  });
  const filled = (cells: GridCell[]): GridCell[] => (events.length < columns ? [...cells, blank()] : cells);
  const rail = (upper: boolean): GridRow => ({
    height: twips(HALF),
    cells: filled(
      events.flatMap((event, index): GridCell[] => [
        dotCell(event, upper, session),
        railCell(upper, index < events.length - 1 || goesOn, session),
      ]),
    ),
  });
  const texts: GridRow = {
    cells: filled(events.map((event) => ({ span: 2, children: eventPieces(event, session) }))),
  };
  return gridTable(session, { style: 'BookTimeline', widths, rows: [rail(true), rail(false), texts], alt });
}

function dotCell(event: Event, upper: boolean, session: Session): GridCell {
  if (!upper) return { children: [words(session, 'ChartCell', '')], merge: 'continue' };
  const dot = event.when === 'ahead' ? '\u25CB' : '\u25CF';
  return {
    children: [
      paragraph(session, 'TimelineDot', textRun(dot, event.when === 'now' ? 'TimelineNowDot' : undefined)),
    ],
    merge: 'restart',
    middle: true,
  };
}

function railCell(upper: boolean, drawn: boolean, session: Session): GridCell {
  const line = { color: NAVY, size: 1 };
  return {
    children: [words(session, 'ChartCell', '')],
    ...(drawn ? { borders: upper ? { bottom: line } : { top: line } } : {}),
  };
}

function eventPieces(event: Event, session: Session): Piece[] {
  const now = event.when === 'now';
  return [
    words(session, now ? 'TimelineNow' : 'TimelineDate', event.date, { keepNext: true }),
    words(session, now ? 'TimelineNow' : 'TimelineTitle', event.title),
  ];
}
