import type { AnyRecord, LocalText, RecordKind, RecordOf, Settings } from '../../../core/model/index.ts';
import { richWords, titleOf, wordsOf, type NameLanguage } from '../../components/record-form/record-title.ts';
import type { libraryTexts } from '../../i18n/areas/library.ts';
import type { FieldLabel } from '../../i18n/areas/record-fields.ts';
import type { LibraryKind } from '../../routes/routes.ts';
import type { ToneName } from '../../theme/colors.ts';

/** What a cell says, and by what it is sorted where that is not the words. */
export interface Cell {
  readonly text: string;
  readonly sort?: string | number;
  /** Shown as a badge. */
  readonly tone?: ToneName;
}

/** A column of a list. */
export interface Column {
  readonly id: string;
  readonly label: Extract<keyof (typeof libraryTexts)['en'], `col${string}`>;
  /** The share of the width it takes: a length or a fraction. */
  readonly width: string;
  /** Left out where there is little room. */
  readonly spare?: boolean;
  readonly cell: (record: AnyRecord, look: Look) => Cell;
}

/** What cells need to know to say a record. */
export interface Look extends NameLanguage {
  readonly settings: Settings;
  readonly name: (kind: RecordKind, id: string) => string;
  /** A party by its short name. */
  readonly side: (id: string) => string;
  readonly say: (label: FieldLabel) => string;
  readonly date: (day: string) => string;
  readonly unsettled: string;
}

const ISSUE_TONES: Readonly<Record<string, ToneName>> = {
  open: 'red',
  narrowing: 'amber',
  'common-ground': 'green',
  'under-review': 'amber',
  agreed: 'green',
  'not-raised': 'grey',
};
const MEASURE_TONES: Readonly<Record<string, ToneName>> = {
  applied: 'red',
  paused: 'amber',
  announced: 'blue',
};
const LADDER_TONES: Readonly<Record<string, ToneName>> = {
  'red-line': 'red',
  fallback: 'amber',
  current: 'blue',
};
const POINT_TONES: Readonly<Record<string, ToneName>> = { avoid: 'red', 'if-raised': 'amber', press: 'blue' };

/** A column of one kind. */
const column =
  <K extends LibraryKind>(_kind: K) =>
  (
    id: string,
    label: Column['label'],
    width: string,
    cell: (record: RecordOf<K>, look: Look) => Cell | string,
    spare = false,
  ): Column => ({
    id,
    label,
    width,
    spare,
    cell: (record, look) => {
      const said = cell(record as RecordOf<K>, look);
      return typeof said === 'string' ? { text: said } : said;
    },
  });

const words = (text: LocalText | undefined, look: Look) => wordsOf(text, look);
const named = (look: Look, kind: RecordKind, id: string | undefined) =>
  id === undefined ? '' : look.name(kind, id);
const day = (look: Look, date: string | undefined, said?: LocalText): Cell => ({
  text: said === undefined ? (date === undefined ? '' : look.date(date)) : words(said, look),
  sort: date ?? '',
});

/** The state of an issue as it is now, by its last entry. */
export function stateOf(issue: RecordOf<'issue'>): RecordOf<'issue'>['states'][number] | undefined {
  return issue.states.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
}

/** The name of an area of the file. */
function areaName(look: Look, id: string | undefined): Cell {
  const at = look.settings.areas.findIndex((area) => area.id === id);
  return { text: words(look.settings.areas[at]?.name, look), sort: at === -1 ? 999 : at };
}

const issue = column('issue');
const position = column('position');
const round = column('round');
const point = column('talkingPoint');
const person = column('person');
const party = column('party');
const measure = column('measure');
const deadline = column('deadline');
const source = column('source');
const claim = column('claim');
const attachment = column('attachment');

/** The columns of each kind; the first one is the record's name and its link. */
export const COLUMNS: Readonly<Record<LibraryKind, readonly Column[]>> = {
  issue: [
    issue('title', 'colTitle', 'minmax(12rem, 3fr)', (r, look) => titleOf('issue', r, look)),
    issue('area', 'colArea', 'minmax(8rem, 1.2fr)', (r, look) => areaName(look, r.areaId)),
    issue('state', 'colState', '8.5rem', (r, look) => {
      const state = stateOf(r)?.state;
      return state === undefined ? '' : { text: look.say(state), tone: ISSUE_TONES[state] ?? 'grey' };
    }),
    issue(
      'distance',
      'colDistance',
      'minmax(8rem, 3fr)',
      (r, look) => words(stateOf(r)?.distance, look),
      true,
    ),
  ],
  position: [
    position('text', 'colText', 'minmax(12rem, 3fr)', (r, look) => titleOf('position', r, look)),
    position('issue', 'colIssue', 'minmax(8rem, 1.5fr)', (r, look) => named(look, 'issue', r.issueId)),
    position('party', 'colParty', '7rem', (r, look) => look.side(r.partyId)),
    position('ladder', 'colLadder', '11rem', (r, look) => ({
      text: look.say(r.ladder),
      tone: LADDER_TONES[r.ladder] ?? 'grey',
    })),
    position(
      'round',
      'colRound',
      'minmax(7rem, 1.2fr)',
      (r, look) => (r.roundId === undefined ? day(look, r.asOf) : named(look, 'round', r.roundId)),
      true,
    ),
  ],
  round: [
    round('title', 'colTitle', 'minmax(12rem, 3fr)', (r, look) => titleOf('round', r, look)),
    round('level', 'colLevel', '8rem', (r, look) => look.say(r.level)),
    round('from', 'colDate', '9rem', (r, look) => day(look, r.from, r.dateText)),
    round('place', 'colPlace', 'minmax(6rem, 1fr)', (r, look) => words(r.place, look), true),
  ],
  talkingPoint: [
    point('lead', 'colLine', 'minmax(14rem, 4fr)', (r, look) => titleOf('talkingPoint', r, look)),
    point('kind', 'colFor', '8rem', (r, look) => ({
      text: look.say(r.pointKind),
      tone: POINT_TONES[r.pointKind] ?? 'grey',
    })),
    point('issue', 'colIssue', 'minmax(8rem, 1.5fr)', (r, look) => named(look, 'issue', r.issueId)),
  ],
  person: [
    person('name', 'colName', 'minmax(10rem, 1.5fr)', (r, look) => titleOf('person', r, look)),
    person('office', 'colOffice', 'minmax(10rem, 3fr)', (r, look) => words(r.roles.at(-1)?.title, look)),
    person('party', 'colParty', 'minmax(6rem, 1fr)', (r, look) =>
      r.partyId === undefined ? '' : look.side(r.partyId),
    ),
  ],
  party: [
    party('name', 'colName', 'minmax(12rem, 3fr)', (r, look) => titleOf('party', r, look)),
    party('short', 'colShort', 'minmax(6rem, 1fr)', (r, look) => words(r.shortName, look)),
  ],
  measure: [
    measure('title', 'colTitle', 'minmax(12rem, 3fr)', (r, look) => titleOf('measure', r, look)),
    measure('rate', 'colRate', '6rem', (r, look) => ({
      text: look.language === 'ko' ? `${r.rate}%` : `${r.rate} %`,
      sort: r.rate,
    })),
    measure('state', 'colState', '8rem', (r, look) => ({
      text: look.say(r.state),
      tone: MEASURE_TONES[r.state] ?? 'grey',
    })),
    measure('on', 'colOn', 'minmax(6rem, 1fr)', (r, look) => named(look, 'party', r.targetPartyId), true),
    measure(
      'tier',
      'colTier',
      '8rem',
      (r, look) => look.say(r.tier === 'country' ? 'countryTier' : r.tier),
      true,
    ),
    measure('from', 'colFrom', '8rem', (r, look) => day(look, r.from)),
  ],
  deadline: [
    deadline('title', 'colTitle', 'minmax(12rem, 2fr)', (r, look) => titleOf('deadline', r, look)),
    deadline('date', 'colDate', '9rem', (r, look) => day(look, r.date)),
    deadline('text', 'colText', 'minmax(8rem, 3fr)', (r, look) => richWords(r.description, look), true),
  ],
  source: [
    source(
      'title',
      'colTitle',
      'minmax(12rem, 2fr)',
      (r, look) => words(r.title, look) || words(r.publisher, look),
    ),
    source('id', 'colShortId', '7rem', (r) => r.id),
    source('publisher', 'colPublisher', 'minmax(8rem, 1.5fr)', (r, look) => words(r.publisher, look)),
    source('date', 'colDate', '9rem', (r, look) => day(look, r.date, r.dateText)),
    source('reports', 'colReports', 'minmax(8rem, 2fr)', (r, look) => words(r.reports, look), true),
  ],
  claim: [
    claim('subject', 'colSubject', 'minmax(12rem, 2fr)', (r, look) => titleOf('claim', r, look)),
    claim('settled', 'colSettled', 'minmax(10rem, 2fr)', (r, look) => {
      const settled = r.values.find((value) => value.id === r.settledAs);
      return settled === undefined ? { text: look.unsettled, tone: 'amber' } : words(settled.text, look);
    }),
    claim(
      'values',
      'colValues',
      'minmax(8rem, 2fr)',
      (r, look) => r.values.map((value) => words(value.text, look)).join(' / '),
      true,
    ),
    claim('issue', 'colIssue', 'minmax(6rem, 1fr)', (r, look) => named(look, 'issue', r.issueId), true),
  ],
  attachment: [
    attachment('title', 'colTitle', 'minmax(12rem, 3fr)', (r, look) => titleOf('attachment', r, look)),
    attachment('file', 'colFile', 'minmax(8rem, 2fr)', (r) => r.file.replace(/^files\//, '')),
  ],
};
