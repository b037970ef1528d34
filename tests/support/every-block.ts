import type {
  Block,
  BookDocument,
  FootnoteInline,
  Inline,
  Inlines,
  Section,
  TableCell,
} from '../../core/document/index.ts';
import { textInline } from '../../core/document/index.ts';

const text = (value: string): Inlines => [textInline(value)];
const bold = (value: string): Inline => textInline(value, { bold: true });
const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', style: 'body', content });
const label = (value: string): Block => ({ kind: 'paragraph', style: 'label', content: text(value) });
const heading = (value: string, level: 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  content: text(value),
});
const note = (value: string): FootnoteInline => ({ kind: 'footnote', content: [textInline(value)] });
const cell = (value: string): TableCell => ({ content: value === '' ? [] : [paragraph(textInline(value))] });
const rowHeader = (value: string): TableCell => ({ ...cell(value), header: true });
const cells = (...values: readonly string[]): readonly TableCell[] => values.map(cell);
const withInlines = (...content: readonly Inline[]): TableCell => ({ content: [paragraph(...content)] });
const standfirst = (value: string): Block => ({
  kind: 'paragraph',
  style: 'standfirst',
  content: text(value),
});

/** The key under which {@link everyBlock} expects a portrait picture in `env.images`. */
export const PHOTO_KEY = 'photo-lead';
/** The key under which {@link everyBlock} expects a landscape picture in `env.images`. */
export const FIGURE_KEY = 'figure-trade';

/** A Korean sentence with long words, numbers and Hanja; it may break at its spaces only. */
export const KOREAN_SENTENCE =
  '양측은 상호관세와 품목별 관세를 한 묶음으로 논의하되, 국내 제도에 관한 사항은 설명 단계에 그친다는 우리 측 입장을 재확인하였으며, 7월 8일까지 실무협의를 계속하기로 하였다(韓美 通商協議).';

const glance: Section = {
  id: 'glance',
  role: 'front',
  title: 'At a glance',
  runningTitle: 'At a glance',
  orientation: 'portrait',
  startsPage: true,
  inContents: true,
  blocks: [
    standfirst('One page for the car: what we want, what they want, what not to give away.'),
    {
      kind: 'columns',
      columns: [
        [
          heading('Objective'),
          paragraph(
            textInline(
              'Secure a work plan to the July package that names automobiles, steel and aluminium, and hold every domestic-rule question at the explanatory stage.',
            ),
          ),
        ],
        [
          heading('Three asks'),
          {
            kind: 'list',
            ordered: true,
            items: [
              [
                paragraph(
                  textInline('Full exemption from the reciprocal tariff.'),
                  note('Yonhap, 20 May 2025.'),
                ),
              ],
              [
                paragraph(
                  textInline('Lowest rate on sectoral tariffs.'),
                  note('Korea JoongAng Daily, 21 May 2025.'),
                ),
              ],
              [paragraph(textInline('A date for the third round.'))],
            ],
          },
        ],
      ],
    },
    heading('Where the tariffs stand'),
    {
      kind: 'rateChart',
      alt: 'Reciprocal baseline 10 percent applied; country-specific 15 percent paused; automobiles and steel 25 percent applied.',
      bars: [
        { label: 'Reciprocal, baseline', rate: 10, value: '10 % applied', state: 'applied' },
        { label: 'Reciprocal, country-specific', rate: 15, value: '15 % paused', state: 'paused' },
        { label: 'Automobiles', rate: 25, value: '25 % applied', state: 'applied' },
        { label: 'Semiconductors', rate: 20, value: '20 % announced', state: 'announced' },
        { label: 'Washing machines', rate: 0, value: 'ended', state: 'ended' },
      ],
    },
    heading('The road here and ahead'),
    {
      kind: 'timeline',
      alt: 'Six events from 24 April to 8 July 2025.',
      events: [
        { day: 20202, date: '24 Apr', title: '“2+2” talks', when: 'past' },
        { day: 20208, date: '30 Apr–1 May', title: 'First round', when: 'past' },
        { day: 20224, date: '16 May', title: 'Jeju ministerial', when: 'past' },
        { day: 20228, date: '20–22 May', title: 'Second round', when: 'now' },
        { day: 20242, date: '3 Jun', title: 'Election', when: 'ahead' },
        { day: 20277, date: '8 Jul', title: 'Pause ends', when: 'ahead' },
      ],
    },
    heading('Issues by area'),
    {
      kind: 'table',
      look: 'lines',
      columns: [{ share: 6 }, { share: 41 }, { share: 27 }, { share: 18 }, { share: 8, align: 'end' }],
      header: cells('Tab', 'Issue', 'What they will ask', 'State', 'Page'),
      rows: [
        [
          cell('1'),
          cell('Balanced trade: reciprocal and sectoral tariffs'),
          cell('More US imports, smaller surplus'),
          withInlines({ kind: 'badge', tone: 'red', text: 'Open' }),
          withInlines({ kind: 'crossReference', target: 'tariffs', show: 'page' }),
        ],
        [
          cell('2'),
          cell('Non-tariff measures: beef age limit'),
          cell('Remove the 30-month rule'),
          withInlines({ kind: 'badge', tone: 'amber', text: 'Narrowing' }),
          withInlines({ kind: 'crossReference', target: 'beef', show: 'page' }),
        ],
        [
          cell('3'),
          cell('Economic security: shipbuilding'),
          cell('Investment in US yards'),
          withInlines({ kind: 'badge', tone: 'green', text: 'Common ground' }),
          withInlines({ kind: 'crossReference', target: 'korean', show: 'page' }),
        ],
        [
          cell('4'),
          cell('Commercial considerations: Alaska LNG'),
          cell('An early commitment'),
          withInlines({ kind: 'badge', tone: 'blue', text: 'Under review' }),
          withInlines({ kind: 'crossReference', target: 'movement', show: 'page' }),
        ],
      ],
    },
    {
      kind: 'callout',
      tone: 'red',
      title: 'Do not offer.',
      content: [
        paragraph(
          textInline(
            'No change to the beef rule, no schedule for platform legislation, no link between defence costs and trade.',
          ),
        ),
      ],
    },
  ],
};

const longTable: Block = {
  kind: 'table',
  look: 'lines',
  caption: text('Table 1. Ninety requests, in the order received'),
  columns: [{ share: 10, align: 'end' }, { share: 40 }, { share: 20, align: 'center' }, { share: 30 }],
  header: cells('No.', 'Request', 'HS chapter', 'Our answer'),
  rows: Array.from({ length: 90 }, (_, index) => [
    rowHeader(String(index + 1)),
    cell(`Request ${index + 1}: simplify the conformity assessment of electrical equipment`),
    cell(String(10 + (index % 80))),
    cell(
      index % 7 === 0
        ? ''
        : index % 3 === 0
          ? '검토 중이며 다음 회의에서 답변'
          : 'Under study; answer at the next contact',
    ),
  ]),
};

const tariffs: Section = {
  id: 'tariffs',
  role: 'issue',
  tab: '1',
  title: 'Balanced trade: tariffs',
  runningTitle: 'Tab 1 · Balanced trade',
  orientation: 'portrait',
  startsPage: true,
  inContents: true,
  blocks: [
    standfirst('Balanced trade · Lead: Americas Division · Last updated 18 May 2025'),
    {
      kind: 'positionTable',
      labels: { ours: 'Our position', theirs: 'Their position', distance: 'Distance' },
      ours: [paragraph(textInline('The rule will be explained, not negotiated, in this round.'))],
      theirs: [
        paragraph(
          textInline('The report lists the limit as a barrier and asks that it end.'),
          note(
            'USTR, 2025 National Trade Estimate Report, as reported by Korea JoongAng Daily, 21 May 2025.',
          ),
        ),
      ],
      state: { tone: 'red', text: 'Open' },
      distance: text('No movement since the first round. No text exchanged.'),
    },
    heading('Movement'),
    {
      kind: 'movementTable',
      labels: { round: 'Round', ours: 'Korea', theirs: 'United States' },
      rows: [
        { round: text('“2+2”, 24 Apr'), ours: text('Not raised'), theirs: text('Not raised') },
        { round: text('First round, 30 Apr–1 May'), ours: text('Listened'), theirs: text('Named the issue') },
        {
          round: text('Jeju, 16 May'),
          ours: text('Agreed it sits under non-tariff measures'),
          theirs: text('Same'),
        },
      ],
    },
    heading('Say'),
    {
      kind: 'list',
      ordered: false,
      items: [
        [
          paragraph(
            bold('First point, in bold, is the line itself.'),
            textInline(' The support follows in roman, in the same paragraph.'),
          ),
        ],
        [
          paragraph(
            bold('Second point.'),
            textInline(' One sentence the principal can say aloud, then stop.'),
          ),
          {
            kind: 'list',
            ordered: false,
            items: [
              [
                paragraph(
                  textInline('A nested remark with '),
                  textInline('emphasis', { italic: true }),
                  textInline('.'),
                ),
              ],
              [
                paragraph(
                  textInline('Another one, '),
                  textInline('both', { bold: true, italic: true }),
                  textInline('.'),
                ),
              ],
            ],
          },
        ],
        [],
        [
          paragraph(
            bold('The ask comes last.'),
            textInline(' We propose a technical session in the margins.'),
          ),
        ],
      ],
    },
    heading('If raised'),
    {
      kind: 'table',
      look: 'pairs',
      columns: [{ share: 35 }, { share: 65 }],
      header: [],
      rows: [
        cells(
          '“The science has moved on.”',
          'Experts can exchange data; the decision stays with the competent ministries.',
        ),
        cells(
          '“This blocks the July package.”',
          'The package was framed around tariffs and six areas, not one product.',
        ),
      ],
    },
    {
      kind: 'callout',
      tone: 'red',
      title: 'Red line · principal’s copy only.',
      content: [
        paragraph(
          textInline(
            'No date, range or condition for changing the limit. Fallback, with approval: a joint study group reporting after July.',
          ),
        ),
      ],
    },
    heading('Background'),
    paragraph(
      textInline('The limit bars beef from cattle aged 30 months or older.'),
      note(
        'Korea JoongAng Daily, 21 May 2025. A second source says “under 30 months”; see the checks report.',
      ),
      textInline(' One press report gives the reverse; the report itself is authoritative. '),
      textInline('한글과 영문이 한 문단에 섞여도 글자 모양과 줄바꿈이 고르다.', { lang: 'ko' }),
      textInline(' The rate stays at 25 % for now. See '),
      { kind: 'crossReference', target: 'beef', show: 'text', text: 'Beef' },
      textInline(', page '),
      { kind: 'crossReference', target: 'beef', show: 'page' },
      textInline(', and the '),
      { kind: 'link', href: 'https://www.motie.go.kr/', content: [textInline('ministry’s page')] },
      textInline('. State: '),
      { kind: 'badge', tone: 'amber', text: 'Narrowing' },
      textInline(' as of today.'),
    ),
    heading('A third-level heading', 3),
    paragraph(
      textInline('First line of an address'),
      { kind: 'break' },
      textInline('Second line after a forced break'),
    ),
    {
      kind: 'paragraph',
      style: 'statement',
      content: text('One main sentence, set a little larger than the body.'),
    },
    label('A remark in small sans under whatever stands above.'),
    {
      kind: 'keyFacts',
      facts: [
        { label: 'Base rate', value: text('0 % under the agreement') },
        { label: 'Applied', value: [textInline('25 %, '), bold('since 3 April 2025')] },
        { label: '비고', value: text('부품은 5월 3일부터') },
      ],
    },
  ],
};

const people: Section = {
  id: 'people',
  role: 'back',
  tab: 'B',
  title: 'Biographies',
  runningTitle: 'Tab B · Biographies',
  orientation: 'portrait',
  startsPage: true,
  inContents: true,
  blocks: [
    {
      kind: 'personCard',
      name: 'Jang Sung-gil',
      aside: '장성길 · jahng suhng-geel',
      role: text('Head of Delegation; Director-General for Trade Policy'),
      photo: { image: PHOTO_KEY, alt: 'Portrait of Jang Sung-gil', width: 3, height: 4 },
      facts: [
        { label: 'Since', value: text('February 2025') },
        { label: 'Last met', value: text('1 May 2025, Washington') },
      ],
      content: [paragraph(textInline('Prefers short interventions; reads the paper before the meeting.'))],
    },
    {
      kind: 'personCard',
      name: 'A. N. Other',
      aside: '',
      role: text('Assistant United States Trade Representative'),
      facts: [],
      content: [],
    },
    {
      kind: 'figure',
      picture: { image: FIGURE_KEY, alt: 'Trade in goods by year', width: 160, height: 90 },
      caption: text('Figure 1. A picture with its caption'),
    },
    {
      kind: 'figure',
      picture: { image: 'no-such-picture', alt: 'A picture that is not there', width: 100, height: 50 },
    },
  ],
};

const matrix: Section = {
  id: 'movement',
  role: 'back',
  tab: 'A',
  title: 'Movement by round',
  runningTitle: 'Tab A · Movement by round',
  marking: 'Official – sensitive – eyes only',
  orientation: 'landscape',
  startsPage: true,
  inContents: true,
  blocks: [
    {
      kind: 'movementMatrix',
      issueLabel: 'Issue',
      rounds: ['“2+2”, 24 Apr', 'First round, 30 Apr–1 May', 'Jeju, 16 May', '2차 기술협의'],
      rows: ['Reciprocal tariff', 'Beef age limit', '온라인 플랫폼', 'Shipbuilding'].map((issue, index) => ({
        issue: text(issue),
        cells: [
          [],
          [
            { party: 'KR', move: 'opened', label: 'opened' },
            { party: 'US', move: 'opened', label: 'opened' },
          ],
          [
            {
              party: 'KR',
              move: index % 2 === 0 ? 'moved' : 'unchanged',
              label: index % 2 === 0 ? 'moved' : 'unchanged',
            },
            { party: 'US', move: 'unchanged', label: 'unchanged' },
          ],
          [{ party: 'KR', move: 'closed', label: 'closed' }],
        ],
      })),
      legend: [
        { move: 'opened', label: 'opened: raised for the first time' },
        { move: 'moved', label: 'moved towards the other side' },
        { move: 'closed', label: 'closed: agreed or withdrawn' },
        { move: 'unchanged', label: 'unchanged' },
      ],
    },
  ],
};

const readout: Section = {
  id: 'readout',
  role: 'back',
  title: 'Readout form',
  runningTitle: 'Readout form',
  orientation: 'portrait',
  startsPage: true,
  inContents: true,
  blocks: [
    paragraph({ kind: 'tickBox', label: 'Raised by us' }, textInline('   '), {
      kind: 'tickBox',
      label: '상대측 제기',
    }),
    { kind: 'writingLines', count: 6 },
    { kind: 'pageBreak' },
    paragraph(textInline('After a page break.')),
  ],
};

const card: Section = {
  id: 'card',
  role: 'back',
  title: '',
  runningTitle: 'Pocket card',
  orientation: 'portrait',
  startsPage: true,
  inContents: false,
  blocks: [
    {
      kind: 'masthead',
      kicker: 'Pocket card',
      title: 'Courtesy call on the Deputy Trade Representative',
      subtitle: 'Fifteen minutes, no papers exchanged',
      facts: [
        { label: 'When', value: text('21 May 2025, 16:00 EDT') },
        { label: 'Where', value: text('Winder Building, room 203') },
      ],
    },
    paragraph(textInline('One paragraph on the card.')),
  ],
};

const runOn: Section = {
  id: 'card-second',
  role: 'back',
  title: 'A section that runs on',
  runningTitle: 'Pocket card, second part',
  orientation: 'portrait',
  startsPage: false,
  inContents: true,
  blocks: [paragraph(textInline('It starts on the page of the section before it.'))],
};

const tab = (number: number, id: string, title: string, blocks: readonly Block[]): Section => ({
  id,
  role: 'issue',
  tab: String(number),
  title,
  runningTitle: `Tab ${number} · ${title}`,
  orientation: 'portrait',
  startsPage: true,
  inContents: true,
  blocks,
});

const shortTabs: readonly Section[] = Array.from({ length: 7 }, (_, index) =>
  tab(index + 5, `short-${index + 5}`, `Short tab ${index + 5}`, [
    paragraph(textInline(`The only paragraph of tab ${index + 5}.`), note(`Source of tab ${index + 5}.`)),
  ]),
);

/** A document with every kind of block and inline, in both languages and orientations, with more than ten tabs. */
export const everyBlock: BookDocument = {
  meta: {
    title: 'Korea–United States Technical Discussions',
    shortTitle: 'Korea–US Technical Discussions, second round',
    subtitle: 'Second round, on reciprocal and sectoral tariffs',
    language: 'en',
    variant: 'principal',
    marking: 'Official – sensitive',
    foot: 'Principal’s copy · revision 7',
    subject: 'Briefing book for the second round of technical discussions',
    author: 'Ministry of Trade, Industry and Energy',
    keywords: ['tariffs', 'Korea', 'United States', '통상'],
    date: '2025-05-19T18:00:00+09:00',
    revision: 7,
  },
  page: {
    size: 'A4',
    margins: { top: 72, right: 62, bottom: 64, left: 71 },
    density: 'normal',
  },
  labels: { contents: 'Contents', page: 'Page', notes: 'Notes', continued: 'continued' },
  sections: [
    {
      id: 'cover',
      role: 'cover',
      title: '',
      runningTitle: '',
      orientation: 'portrait',
      startsPage: true,
      inContents: false,
      blocks: [
        {
          kind: 'cover',
          issuer: [
            'Ministry of Trade, Industry and Energy',
            'Office of the Director-General for Trade Policy',
          ],
          kicker: 'Briefing book',
          title: 'Korea–United States Technical Discussions',
          subtitle: 'Second round, on reciprocal and sectoral tariffs',
          facts: [
            { label: 'Meeting', value: text('20–22 May 2025, Washington, D.C.') },
            { label: 'For', value: text('Jang Sung-gil, Head of Delegation') },
            {
              label: 'Counterpart',
              value: text('Office of the U.S. Trade Representative; Department of Commerce'),
            },
            { label: 'Version', value: text('Principal’s copy · revision 7 · 19 May 2025, 18:00 KST') },
            {
              label: 'Next deadline',
              value: text('8 July 2025, end of the 90-day pause (49 days after the meeting opens)'),
            },
          ],
          handling:
            'Contains negotiating positions. Not for release to the counterpart. Return or destroy after the meeting.',
        },
      ],
    },
    {
      id: 'contents',
      role: 'contents',
      title: 'Contents',
      runningTitle: 'Contents',
      orientation: 'portrait',
      startsPage: true,
      inContents: false,
      blocks: [{ kind: 'contents' }],
    },
    glance,
    tariffs,
    tab(2, 'beef', 'Beef: the 30-month age limit', [
      standfirst('Non-tariff measures · Lead: Livestock Trade Division'),
      paragraph(textInline('A short issue with one source.'), note('농림축산식품부 보도자료, 2025. 5. 18.')),
      longTable,
      paragraph(textInline('After the long table.')),
    ]),
    tab(3, 'korean', '경제안보: 조선 협력', [
      standfirst('경제안보 · 주관: 조선해양플랜트과 · 최종 수정 2025. 5. 18.'),
      paragraph(textInline(KOREAN_SENTENCE, { lang: 'ko' })),
      {
        kind: 'callout',
        tone: 'amber',
        title: '유의.',
        content: [paragraph(textInline('수치는 확인 중이므로 인용하지 않는다.', { lang: 'ko' }))],
      },
      {
        kind: 'callout',
        tone: 'green',
        title: 'May be said.',
        content: [paragraph(textInline('Yards on both sides gain.'))],
      },
      {
        kind: 'callout',
        tone: 'blue',
        title: 'Note.',
        content: [
          paragraph(textInline('A callout with a list:')),
          {
            kind: 'list',
            ordered: true,
            items: [[paragraph(textInline('first'))], [paragraph(textInline('second'))]],
          },
        ],
      },
      { kind: 'callout', tone: 'grey', title: 'Handling.', content: [] },
    ]),
    tab(4, 'lng', 'Commercial considerations: Alaska LNG', [
      paragraph(
        textInline(
          'A paragraph long enough to need several lines, so that page breaks, widows and orphans can be looked at. '.repeat(
            12,
          ),
        ),
      ),
    ]),
    ...shortTabs,
    matrix,
    people,
    readout,
    card,
    runOn,
  ],
};
