import type { Block, Inline, TableCell } from '../../document/index.ts';
import type { Meeting, ShowItem } from '../../model/index.ts';
import { find, line, partyName, plain, type Context } from '../context.ts';
import { formatWeekday, formatZone } from '../dates.ts';
import { fillLabel } from '../labels.ts';
import { richBlocks } from '../rich.ts';
import { cell, heading, linesTable, meetingDay, paragraph, personName, roleOn, roleTitle } from './common.ts';

/** The run of show day by day, then the agenda and the speaking order. */
export function scheduleBlocks(context: Context): Block[] {
  return [...runOfShow(context), ...agenda(context), ...speakingOrder(context)];
}

function runOfShow(context: Context): Block[] {
  const { labels, meeting } = context;
  const days = new Map<string, ShowItem[]>();
  for (const item of meeting.runOfShow) {
    const key =
      item.date === undefined
        ? fillLabel(labels.dayNumber, { n: item.day ?? 1 })
        : formatWeekday(item.date, context.language);
    days.set(key, [...(days.get(key) ?? []), item]);
  }
  const zone = formatZone(new Date(`${meetingDay(context)}T12:00:00Z`), meeting.timeZone);
  return [...days].flatMap(([name, items]): Block[] => [
    heading(name),
    linesTable(
      [
        { label: fillLabel(labels.timeIn, { zone }), share: 0.15 },
        { label: labels.item, share: 0.37 },
        { label: labels.speaker, share: 0.17 },
        { label: labels.place, share: 0.19 },
        { label: labels.press, share: 0.12 },
      ],
      items.map((item) => [
        cell([item.from, item.until].filter((time) => time !== undefined).join('–')),
        cell(line(context, item.item)),
        cell(personName(context, item.leadId)),
        cell(line(context, item.place)),
        cell(item.press ? labels.pressYes : labels.pressNo),
      ]),
    ),
  ]);
}

function agenda(context: Context): Block[] {
  const { labels, meeting } = context;
  const rows = meeting.agenda.flatMap((item): TableCell[][] => {
    const entry = context.issueTabs.find((tab) => tab.issue.id === item.issueId);
    if (!entry) return [];
    return [
      [
        cell(entry.tab ?? ''),
        cell([
          {
            kind: 'crossReference',
            target: entry.sectionId,
            show: 'text',
            text: plain(context, entry.issue.shortTitle ?? entry.issue.title),
          },
        ]),
        cell(line(context, item.aim)),
        cell(item.minutes === undefined ? '' : fillLabel(labels.minutes, { n: item.minutes })),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading(labels.agenda),
    linesTable(
      [
        { label: labels.tabColumn, share: 0.07, derived: true },
        { label: labels.issue, share: 0.3 },
        { label: labels.aim, share: 0.5 },
        { label: labels.time, share: 0.13, align: 'end' },
      ],
      rows,
    ),
  ];
}

function speakingOrder(context: Context): Block[] {
  const items = context.meeting.speakingOrder.flatMap((personId) => {
    const person = find(context, 'person', personId);
    if (!person) return [];
    const title = roleTitle(context, roleOn(person, meetingDay(context)));
    const content: Inline[] = [
      ...line(context, person.name, { bold: true }),
      ...(title === '' ? [] : [{ kind: 'text', text: `, ${title}` } as const]),
    ];
    return [paragraph(content)];
  });
  return items.length === 0
    ? []
    : [heading(context.labels.speakingOrder), { kind: 'list', ordered: true, items }];
}

/** Both delegations in seating order. */
export function delegationBlocks(context: Context): Block[] {
  const { meeting, labels } = context;
  return [
    ...delegation(context, partyName(context, context.ourPartyId), meeting.ourDelegation, ''),
    ...delegation(
      context,
      context.theirPartyId === undefined ? labels.theirSide : partyName(context, context.theirPartyId),
      meeting.theirDelegation,
      plain(context, meeting.counterpart),
    ),
  ];
}

function delegation(
  context: Context,
  name: string,
  members: Meeting['ourDelegation'],
  institutions: string,
): Block[] {
  const { labels } = context;
  const rows = members.flatMap((member, index): TableCell[][] => {
    const person = find(context, 'person', member.personId);
    if (!person) return [];
    return [
      [
        cell(String(index + 1)),
        cell(line(context, person.name, { bold: true })),
        cell(line(context, person.pronunciation)),
        cell(roleTitle(context, roleOn(person, meetingDay(context)))),
        cell(line(context, member.function)),
      ],
    ];
  });
  if (rows.length === 0 && institutions === '') return [];
  const title = heading(name);
  const remark = paragraph(institutions === '' ? [] : [{ kind: 'text', text: institutions }], 'body');
  if (rows.length === 0) {
    return [title, ...remark, ...paragraph([{ kind: 'text', text: labels.namesToFollow }], 'label')];
  }
  return [
    title,
    ...remark,
    linesTable(
      [
        { label: labels.seat, share: 0.08, derived: true },
        { label: labels.name, share: 0.2 },
        { label: labels.pronunciation, share: 0.2 },
        { label: labels.office, share: 0.32 },
        { label: labels.function, share: 0.2 },
      ],
      rows,
    ),
  ];
}

/** What each side wants, and what a good, an acceptable and a bad outcome look like. */
export function objectiveBlocks(context: Context): Block[] {
  const { labels, meeting } = context;
  const part = (title: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [heading(title), ...blocks];
  const outcomes = [
    { title: labels.goodOutcome, blocks: richBlocks(context, meeting.goodOutcome) },
    { title: labels.acceptableOutcome, blocks: richBlocks(context, meeting.acceptableOutcome) },
    { title: labels.badOutcome, blocks: richBlocks(context, meeting.badOutcome) },
  ].filter((outcome) => outcome.blocks.length > 0);
  return [
    ...part(labels.ourObjectives, richBlocks(context, meeting.ourObjectives)),
    ...part(labels.theirObjectives, richBlocks(context, meeting.theirObjectives)),
    ...part(
      labels.outcomes,
      outcomes.length === 0
        ? []
        : [
            {
              kind: 'table',
              look: 'pairs',
              columns: [{ share: 0.2 }, { share: 0.8 }],
              header: [],
              rows: outcomes.map((outcome) => [
                cell([{ kind: 'text', text: outcome.title, bold: true }], true),
                { content: outcome.blocks },
              ]),
            },
          ],
    ),
  ];
}

/** Blank lines and tick boxes for the note-taker, one row an agenda item. */
export function readoutBlocks(context: Context): Block[] {
  const { labels } = context;
  const entries = context.issueTabs.filter((entry) => entry.onAgenda);
  if (entries.length === 0) return [];
  const results = [labels.resultAgreed, labels.resultNarrowed, labels.resultUnchanged, labels.resultFollowUp];
  return [
    {
      kind: 'keyFacts',
      facts: [
        { label: labels.noteTaker, value: [] },
        { label: labels.signed, value: [] },
      ],
    },
    linesTable(
      [
        { label: labels.issue, share: 0.22 },
        { label: labels.readoutTheirs, share: 0.31 },
        { label: labels.readoutOurs, share: 0.31 },
        { label: labels.readoutResult, share: 0.16 },
      ],
      entries.map(({ issue, tab }) => {
        const title = plain(context, issue.shortTitle ?? issue.title);
        return [
          cell(tab === undefined ? title : `${tab}  ${title}`, true),
          { content: [{ kind: 'writingLines', count: 4 }] },
          { content: [{ kind: 'writingLines', count: 4 }] },
          {
            content: results.flatMap((label) => paragraph([{ kind: 'tickBox', label }])),
          },
        ];
      }),
    ),
  ];
}
