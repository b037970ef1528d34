import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { assembleBook, type AssembleResult } from '../../core/assemble/index.ts';
import type { BookDocument, Variant } from '../../core/document/index.ts';
import {
  RECORD_KINDS,
  RECORD_SCHEMAS,
  settingsSchema,
  templateSchema,
  type RecordKind,
  type Records,
  type Template,
  type Workspace,
} from '../../core/model/index.ts';

type Raw = Readonly<Record<string, unknown>>;
/** Records by kind as a person would write them in YAML. */
export type RawRecords = Readonly<Partial<Record<RecordKind, readonly Raw[]>>>;

const BOTH = ['delegation', 'releasable'];

const SETTINGS = {
  format: 1,
  title: 'Lake fisheries',
  ourPartyId: 'north',
  languages: ['en', 'ko'],
  timeZone: 'Asia/Seoul',
  markings: [
    { id: 'open', label: 'OPEN' },
    { id: 'closed', label: 'CLOSED' },
  ],
  variantMarkings: { releasable: 'open' },
  areas: [{ id: 'quota', name: { en: 'Quotas', ko: '어획량' } }],
};

/** A small negotiation that is not the sample: two sides, one issue, one meeting, one book of three copies. */
export const SMALL: RawRecords = {
  party: [
    { id: 'north', name: { en: 'Northland', ko: '북국' }, releaseTo: BOTH },
    { id: 'south', name: { en: 'Southland', ko: '남국' }, releaseTo: BOTH },
  ],
  person: [
    {
      id: 'ada',
      name: 'Ada North',
      partyId: 'north',
      releaseTo: BOTH,
      roles: [
        { title: 'Deputy Director', until: '2025-03-31' },
        { title: 'Director', from: '2025-04-01' },
      ],
    },
  ],
  source: [{ id: 'S-1', publisher: 'Lake Gazette', date: '2025-03-01', releaseTo: BOTH }],
  issue: [
    {
      id: 'pike',
      title: { en: 'Pike quota', ko: '강꼬치 어획량' },
      areaId: 'quota',
      releaseTo: BOTH,
      states: [{ from: '2025-01-01', state: 'open', distance: 'Far apart.' }],
      background: 'Both fleets fish for pike.[@S-1]',
      internalBackground: 'We could live with less pike.',
    },
  ],
  round: [
    {
      id: 'first',
      title: 'First round',
      level: 'working-level',
      from: '2025-03-10',
      until: '2025-03-11',
      partyIds: ['north', 'south'],
      outcomes: 'Nothing was agreed in the first round.',
      releaseTo: BOTH,
    },
  ],
  position: [
    {
      id: 'pike-north',
      issueId: 'pike',
      partyId: 'north',
      ladder: 'opening',
      roundId: 'first',
      text: 'Four hundred tonnes.',
      releaseTo: ['delegation'],
    },
    {
      id: 'pike-red',
      issueId: 'pike',
      partyId: 'north',
      ladder: 'red-line',
      text: 'Never below three hundred tonnes.',
    },
  ],
  talkingPoint: [
    {
      id: 'pike-say',
      pointKind: 'say',
      issueId: 'pike',
      lead: 'The lake feeds both of us.',
      releaseTo: ['delegation'],
    },
  ],
  meeting: [
    {
      id: 'second',
      title: { en: 'Second round', ko: '제2차 협상' },
      meetingKind: 'negotiating-round',
      from: '2025-04-20',
      until: '2025-04-21',
      timeZone: 'Asia/Seoul',
      partyId: 'south',
      releaseTo: BOTH,
      ourDelegation: [{ personId: 'ada', function: 'Head' }],
      agenda: [{ issueId: 'pike' }],
      doNotOffer: 'Do not offer the trout.',
    },
  ],
  book: [
    {
      id: 'book',
      meetingId: 'second',
      templateId: 'negotiating-round',
      language: 'en',
      asOf: '2025-04-15T18:00+09:00',
      variants: ['principal', ...BOTH],
    },
  ],
};

/** A workspace from records as written in YAML; throws what the schema says of a wrong one. */
export function makeWorkspace(raw: RawRecords = SMALL, settings: Raw = {}): Workspace {
  const records = Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, (raw[kind] ?? []).map((record) => RECORD_SCHEMAS[kind].parse(record))]),
  ) as unknown as Records;
  return { settings: settingsSchema.parse({ ...SETTINGS, ...settings }), records };
}

/** The small negotiation with records of some kinds added. */
export function withRecords(more: RawRecords): RawRecords {
  return Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, [...(SMALL[kind] ?? []), ...(more[kind] ?? [])]]),
  );
}

/** The small negotiation with some fields of one record changed. */
export function withChange(kind: RecordKind, id: string, change: Raw): RawRecords {
  return {
    ...SMALL,
    [kind]: (SMALL[kind] ?? []).map((record) => (record['id'] === id ? { ...record, ...change } : record)),
  };
}

/** A template that ships. */
export function readTemplate(id: string): Template {
  const file = new URL(`../../templates/${id}.yaml`, import.meta.url);
  return templateSchema.parse(parse(readFileSync(file, 'utf8')));
}

/** Assembles a copy of the workspace's first book. */
export function assemble(raw: RawRecords = SMALL, variant: Variant = 'principal'): AssembleResult {
  const workspace = makeWorkspace(raw);
  const book = workspace.records.book[0];
  if (!book) throw new Error('the workspace has no book');
  return assembleBook({
    workspace,
    template: readTemplate(book.templateId),
    book,
    variant,
    imageSizes: new Map(),
  });
}

/** The document of a copy of the workspace's first book; throws where there is none. */
export function assembleDocument(raw: RawRecords = SMALL, variant: Variant = 'principal'): BookDocument {
  const result = assemble(raw, variant);
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('\n'));
  return result.document;
}
