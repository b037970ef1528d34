import type { Meeting } from '../../../core/model/index.ts';

type Dated = Pick<Meeting, 'id' | 'from' | 'until'>;

/** Meetings ahead, the next one first and those without dates last; and those behind us, the latest first. */
export function orderMeetings<M extends Dated>(
  meetings: readonly M[],
  today: string,
): { readonly ahead: readonly M[]; readonly behind: readonly M[] } {
  const lastDay = ({ from, until }: Dated) => until ?? from;
  const isBehind = (meeting: Dated) => {
    const last = lastDay(meeting);
    return last !== undefined && last < today;
  };
  const begins = ({ from }: Dated) => from ?? '9999';
  return {
    ahead: meetings
      .filter((meeting) => !isBehind(meeting))
      .toSorted((a, b) => begins(a).localeCompare(begins(b)) || a.id.localeCompare(b.id)),
    behind: meetings.filter(isBehind).toSorted((a, b) => begins(b).localeCompare(begins(a))),
  };
}
