import { describe, expect, it } from 'vitest';
import {
  footnotesOf,
  linesOf,
  plainText,
  type BlockOf,
  type BookDocument,
  type Block,
} from '../../../core/document/index.ts';
import { assemble, assembleDocument, SMALL, withChange, withRecords } from '../../support/workspace.ts';

const textOf = (document: BookDocument): string =>
  document.sections
    .flatMap((section) => [section.title, ...section.blocks.flatMap(linesOf).map(plainText)])
    .join('\n');

const sectionOf = (document: BookDocument, id: string) => {
  const section = document.sections.find((candidate) => candidate.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return section;
};

function blockOf<K extends Block['kind']>(document: BookDocument, id: string, kind: K): BlockOf<K> {
  const block = sectionOf(document, id).blocks.find(
    (candidate): candidate is BlockOf<K> => candidate.kind === kind,
  );
  if (!block) throw new Error(`no ${kind} in ${id}`);
  return block;
}

const notes = (document: BookDocument): string[] =>
  footnotesOf(document).map((note) => plainText(note.content));

describe('assembling a book', () => {
  it('makes an issue tab for each agenda item in agenda order, and none for other issues', () => {
    const raw = withRecords({
      issue: [
        { id: 'perch', title: 'Perch', releaseTo: [] },
        { id: 'eel', title: 'Eel', releaseTo: [] },
      ],
    });
    const meeting = { ...raw.meeting?.[0], agenda: [{ issueId: 'eel' }, { issueId: 'pike' }] };
    const document = assembleDocument({ ...raw, meeting: [meeting] });
    const tabs = document.sections.filter((section) => section.role === 'issue');
    expect(tabs.map((section) => [section.tab, section.title])).toEqual([
      ['1', 'Eel'],
      ['2', 'Pike quota'],
    ]);
    expect(textOf(document)).not.toContain('Perch');
  });

  it('adds the issues that the book names after the agenda', () => {
    const raw = withRecords({ issue: [{ id: 'perch', title: 'Perch' }] });
    const book = { ...raw.book?.[0], issueIds: ['perch'] };
    const document = assembleDocument({ ...raw, book: [book] });
    expect(
      document.sections.filter((section) => section.role === 'issue').map((section) => section.tab),
    ).toEqual(['1', '2']);
    const glance = textOf({ ...document, sections: [sectionOf(document, 'at-a-glance')] });
    expect(glance).not.toContain('Perch');
  });

  it('leaves out sections with nothing to show', () => {
    const ids = assembleDocument().sections.map((section) => section.id);
    expect(ids).not.toContain('measures');
    expect(ids).not.toContain('press-lines');
    expect(ids).toContain('rounds');
  });

  it('says from when a tariff is as it is, where any of them says so', () => {
    const tariff = (id: string, period: Readonly<Record<string, unknown>>) => ({
      id,
      title: id,
      tier: 'base',
      rate: 7.25,
      state: 'applied',
      ...period,
    });
    const tables = (...measure: readonly Readonly<Record<string, unknown>>[]) => {
      const table = blockOf(assembleDocument(withRecords({ measure })), 'measures', 'table');
      return [table.header, ...table.rows].map((row) =>
        row.map(({ content }) => content.flatMap(linesOf).map(plainText).join(' ')),
      );
    };
    const both = tables(
      tariff('past', { from: '2020-04-09' }),
      tariff('planned', { from: '2099-08-01' }),
      tariff('whole', { from: '2099-08-01', until: '2099-09-30' }),
      tariff('end', { until: '2099-09-30' }),
    );
    expect(both.map((row) => row[3])).toEqual([
      'Period',
      'until 30 September 2099',
      'since 9 April 2020',
      'from 1 August 2099',
      '1 August–30 September 2099',
    ]);
    expect(tables(tariff('end', { until: '2099-09-30' })).map((row) => row[3])).toEqual([
      'Until',
      '30 September 2099',
    ]);
  });

  it('letters the tabs behind the issues in the order of the book', () => {
    const book = { ...SMALL.book?.[0], order: ['sources', 'rounds'], leaveOut: ['schedule'] };
    const document = assembleDocument({ ...SMALL, book: [book] });
    expect(document.sections.slice(0, 3).map((section) => section.id)).toEqual([
      'cover',
      'sources',
      'rounds',
    ]);
    expect(sectionOf(document, 'sources').tab).toBe('A');
    expect(sectionOf(document, 'rounds').runningTitle).toBe('Tab B · Earlier rounds');
    expect(document.sections.map((section) => section.id)).not.toContain('schedule');
  });

  it('puts a text of the book’s own behind the section it follows', () => {
    const book = {
      ...SMALL.book?.[0],
      ownSections: [{ id: 'weather', title: 'Weather', text: 'It will rain.', after: 'at-a-glance' }],
    };
    const ids = assembleDocument({ ...SMALL, book: [book] }).sections.map((section) => section.id);
    expect(ids.indexOf('own-weather')).toBe(ids.indexOf('at-a-glance') + 1);
    expect(
      assembleDocument({ ...SMALL, book: [book] }, 'delegation').sections.map(({ id }) => id),
    ).not.toContain('own-weather');
  });

  it('orders and leaves out texts of the book’s own like any section', () => {
    const text = (id: string) => ({ id, title: id, text: `About ${id}.`, after: 'cover' });
    const book = {
      ...SMALL.book?.[0],
      ownSections: [text('weather'), text('boats'), text('nothing')],
      order: ['boats', 'at-a-glance'],
      leaveOut: ['nothing'],
    };
    const ids = assembleDocument({ ...SMALL, book: [book] }).sections.map((section) => section.id);
    expect(ids.slice(0, 4)).toEqual(['cover', 'own-weather', 'own-boats', 'at-a-glance']);
    expect(ids).not.toContain('own-nothing');
    expect(ids).toContain('readout-form');
  });

  it('lets the book’s own values stand over the library’s', () => {
    const book = {
      ...SMALL.book?.[0],
      edits: [{ kind: 'talkingPoint', id: 'pike-say', field: 'lead', value: 'Only in this book.' }],
    };
    const text = textOf(assembleDocument({ ...SMALL, book: [book] }));
    expect(text).toContain('Only in this book.');
    expect(text).not.toContain('The lake feeds both of us.');
  });

  it('goes without what the library has where the book says so, but not without what is needed', () => {
    const edit = (field: string) => ({
      ...SMALL.book?.[0],
      edits: [{ kind: 'talkingPoint', id: 'pike-say', field, value: null }],
    });
    const raw = withRecords({});
    const point = { ...raw.talkingPoint?.find(({ id }) => id === 'pike-say'), support: 'Only the library.' };
    const points = [...(raw.talkingPoint ?? []).filter(({ id }) => id !== 'pike-say'), point];
    const withSupport = { ...raw, talkingPoint: points };
    expect(textOf(assembleDocument(withSupport))).toContain('Only the library.');
    expect(textOf(assembleDocument({ ...withSupport, book: [edit('support')] }))).not.toContain(
      'Only the library.',
    );
    expect(assemble({ ...withSupport, book: [edit('lead')] }).problems.map(({ code }) => code)).toEqual([
      'bad-edit',
    ]);
  });

  it('says which edit does not fit, and makes no book', () => {
    const edits = [
      { kind: 'talkingPoint', id: 'pike-say', field: 'lead', value: 7 },
      { kind: 'issue', id: 'carp', field: 'title', value: 'Carp' },
    ];
    const result = assemble({ ...SMALL, book: [{ ...SMALL.book?.[0], edits }] });
    expect(result.ok).toBe(false);
    expect(result.problems.map((problem) => [problem.code, problem.place.field])).toEqual([
      ['bad-edit', 'edits.0'],
      ['unknown-record', 'edits.1'],
    ]);
  });

  it('gives people the office they hold on the meeting’s day', () => {
    const delegations = textOf({
      ...assembleDocument(),
      sections: [sectionOf(assembleDocument(), 'delegations')],
    });
    expect(delegations).toContain('Director');
    expect(delegations).not.toContain('Deputy');
  });

  it('writes labels and dates in the language of the book', () => {
    const document = assembleDocument(withChange('book', 'book', { language: 'ko' }));
    expect(document.meta.title).toBe('제2차 협상');
    expect(sectionOf(document, 'issue-pike').title).toBe('강꼬치 어획량');
    const cover = blockOf(document, 'cover', 'cover');
    expect(cover.facts.map((fact) => [fact.label, plainText(fact.value)])).toContainEqual([
      '회의',
      '2025. 4. 20.–21.',
    ]);
    const background = sectionOf(document, 'issue-pike').blocks.find(
      (block) => block.kind === 'paragraph' && block.style === 'body',
    );
    expect(background).toMatchObject({ content: [{ lang: 'en' }, { kind: 'footnote' }] });
  });

  it('gives the same document for the same input', () => {
    expect(assembleDocument()).toEqual(assembleDocument());
  });

  it('says so where the agenda is empty', () => {
    const result = assemble(withChange('meeting', 'second', { agenda: [] }));
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'no-agenda', place: { id: 'second' } }] });
  });

  it('names an issue whose tab would be a heading on an empty page', () => {
    const { issue = [] } = withRecords({ issue: [{ id: 'bare', title: 'Bare issue' }] });
    const result = assemble({ ...withChange('book', 'book', { issueIds: ['bare'] }), issue });
    expect(result).toMatchObject({
      ok: true,
      problems: [{ code: 'empty-issue', severity: 'warning', place: { kind: 'issue', id: 'bare' } }],
    });
  });

  it('shows moves in the matrix by whether the words changed', () => {
    const later = (id: string, roundId: string, text: string) => ({
      id,
      issueId: 'pike',
      partyId: 'south',
      ladder: 'current',
      roundId,
      text,
    });
    const raw = withRecords({
      round: [
        {
          id: 'zero',
          title: 'Round zero',
          level: 'summit',
          from: '2025-02-01',
          partyIds: ['north', 'south'],
        },
        { id: 'half', title: 'Half', level: 'summit', from: '2025-04-01', partyIds: ['north', 'south'] },
      ],
      position: [
        later('a', 'zero', 'All of it.'),
        later('b', 'first', 'All of it.'),
        later('c', 'half', 'Most of it.'),
      ],
    });
    const matrix = blockOf(assembleDocument(raw), 'movement', 'movementMatrix');
    const theirs = matrix.rows[0]?.cells.map((cell) => cell.find((move) => move.party === 'Southland')?.move);
    expect(theirs).toEqual(['opened', 'unchanged', 'moved']);
  });
});

describe('the date of a book', () => {
  const future = withRecords({
    round: [
      {
        id: 'later',
        title: 'Later round',
        level: 'summit',
        from: '2025-04-14',
        until: '2025-04-16',
        partyIds: ['north', 'south'],
        outcomes: 'It ended well.',
      },
    ],
    source: [{ id: 'S-9', publisher: 'Evening Post', date: '2025-04-17' }],
    position: [
      {
        id: 'late',
        issueId: 'pike',
        partyId: 'south',
        ladder: 'current',
        roundId: 'later',
        text: 'They gave way.',
      },
    ],
    talkingPoint: [
      {
        id: 'late-say',
        pointKind: 'say',
        issueId: 'pike',
        lead: 'They gave way, we know.',
        knownFrom: '2025-04-16',
      },
      {
        id: 'old-say',
        pointKind: 'say',
        issueId: 'pike',
        lead: 'Before the thaw.',
        knownUntil: '2025-04-14',
      },
      {
        id: 'cited',
        pointKind: 'say',
        issueId: 'pike',
        lead: 'We have known it since spring.',
        knownFrom: '2025-03-02',
        sourceIds: ['S-9'],
      },
    ],
  });

  it('keeps out what was learnt later, and what no longer holds', () => {
    const text = textOf(assembleDocument(future));
    for (const words of ['It ended well.', 'They gave way', 'Evening Post', 'Before the thaw.']) {
      expect(text).not.toContain(words);
    }
    expect(text).toContain('Nothing was agreed in the first round.');
  });

  it('lets it in once the book is dated later', () => {
    const book = { ...future.book?.[0], asOf: '2025-04-17T09:00+09:00' };
    const document = assembleDocument({ ...future, book: [book] });
    expect(textOf(document)).toContain('It ended well.');
    expect(notes(document)).toContain('Evening Post, 17 April 2025.');
  });

  it('says since when the ministry has known what is reported only later', () => {
    expect(notes(assembleDocument(future))).toContain('On the ministry’s file since 2 March 2025.');
  });

  it('takes the last state on or before it', () => {
    const states = [
      { from: '2025-04-01', state: 'narrowing' },
      { from: '2025-04-16', state: 'agreed' },
      { from: '2025-01-01', state: 'open' },
    ];
    const table = blockOf(
      assembleDocument(withChange('issue', 'pike', { states })),
      'issue-pike',
      'positionTable',
    );
    expect(table.state?.text).toBe('Narrowing');
  });
});

describe('a table of a text', () => {
  const cell = (value: string) => [{ kind: 'text', text: value }];
  const tablesOf = (columns: number): readonly BlockOf<'table'>[] => {
    const table = {
      kind: 'table',
      header: Array.from({ length: columns }, (_, column) => cell(`Head ${column}`)),
      rows: [Array.from({ length: columns }, (_, column) => cell(`Value ${column}`))],
    };
    const document = assembleDocument(withChange('issue', 'pike', { background: { en: [table] } }));
    return sectionOf(document, 'issue-pike').blocks.filter((block) => block.kind === 'table');
  };
  const textsOf = (table: BlockOf<'table'> | undefined): readonly string[] =>
    (table === undefined ? [] : linesOf(table)).map(plainText);

  it('stays one while its columns have room', () => {
    expect(tablesOf(8).map((table) => table.columns.length)).toEqual([8]);
  });

  it('has figures at the right edge of their columns, words and the first column at the left', () => {
    const table = {
      kind: 'table',
      header: ['Year', 'Passengers', 'Load', 'Value', 'Who', 'Share'].map(cell),
      rows: [
        ['2023', '118,900', '88\u00a0%', '$1.2\u00a0bn', 'Carrier 2', '–'],
        ['2024', '163,050', '92 %', '–$3', '3 carriers fly', '45%'],
      ].map((row) => row.map(cell)),
    };
    const document = assembleDocument(withChange('issue', 'pike', { background: { en: [table] } }));
    const { columns } = blockOf(document, 'issue-pike', 'table');
    const end = { share: 1 / 6, align: 'end' };
    const start = { share: 1 / 6 };
    expect(columns).toEqual([start, end, end, end, start, end]);
  });

  it('becomes several under the same first column where it is too wide for a page', () => {
    const tables = tablesOf(25);
    expect(tables.map((table) => table.columns.length)).toEqual([8, 8, 8, 4]);
    expect(textsOf(tables[3])).toEqual(
      ['Head', 'Value'].flatMap((word) => [0, 22, 23, 24].map((column) => `${word} ${column}`)),
    );
  });
});
