import {
  parseMarkdown,
  RECORD_KINDS,
  RECORD_SCHEMAS,
  settingsSchema,
  type AnyRecord,
  type RecordKind,
  type Records,
  type Workspace,
} from '../../core/model/index.ts';
import { compareIds } from '../../platform/interchange/index.ts';

const KOREAN =
  '정부는 통상 현안에 대한 대책을 마련하고 관세 조치의 적용 대상과 시기를 협의하였다 자동차와 철강 품목의 원산지 규정은 한·미 FTA 이행 문제로 쇠고기 월령 제한과 쌀 시장 개방 요구는 국내 농가의 우려를 고려하여 신중히 다루기로 하였다 양측은 후속 실무협의를 통해 비관세 장벽 논의를 이어가기로 합의하였다'.split(
    ' ',
  );
const ENGLISH =
  'the two sides discussed the tariff schedule and the rules of origin for vehicles steel and aluminium and agreed to continue technical talks on non-tariff measures beef age limits rice quotas and digital trade before the pause ends in July while the ministry stressed that the agreement of 2012 remains the basis of every commitment'.split(
    ' ',
  );

/** Words that differ from record to record, the same in every run. */
function words(list: readonly string[], seed: number, count: number): string {
  let state = seed * 2654435761 + 12345;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[state % list.length];
  }).join(' ');
}

/** A sound workspace with so many records, as a large desk has it: mostly talking points, positions and sources. */
export function libraryOf(count: number): Workspace {
  const sources = Math.floor(count / 5);
  const people = Math.floor(count / 20);
  const issues = Math.floor(count / 20);
  const positions = Math.floor(count / 5);
  const points = count - sources - people - issues - positions - 2;
  const make = (
    kind: RecordKind,
    length: number,
    id: string,
    fields: (n: number) => object,
  ): readonly AnyRecord[] =>
    Array.from({ length }, (_, index) =>
      RECORD_SCHEMAS[kind].parse({ id: `${id}-${index + 1}`, ...fields(index + 1) }),
    ).toSorted((a, b) => compareIds(a.id, b.id));
  const both = (n: number, length: number): object => ({
    en: words(ENGLISH, n, length),
    ko: words(KOREAN, n, length),
  });
  const rich = (n: number, length: number): object => ({
    en: parseMarkdown(
      `${words(ENGLISH, n, length)} [@S-${(n % sources) + 1}].\n\n- ${words(ENGLISH, n + 7, 12)}\n`,
    ),
    ko: parseMarkdown(`${words(KOREAN, n, length)} [@S-${(n % sources) + 1}].\n`),
  });
  const made: Partial<Record<RecordKind, readonly AnyRecord[]>> = {
    party: ['KR', 'US'].map((id) => RECORD_SCHEMAS.party.parse({ id, name: id })),
    source: make('source', sources, 'S', (n) => ({
      publisher: `Gazette ${n % 40}`,
      title: both(n, 9),
      date: '2025-05-01',
    })),
    person: make('person', people, 'person', (n) => ({
      name: { en: `Jang Sung-gil ${n}`, ko: '장성길' },
      partyId: 'KR',
      aliases: [{ name: `Chang Sung-gil ${n}` }],
      bio: rich(n, 40),
    })),
    issue: make('issue', issues, 'issue', (n) => ({
      title: both(n, 6),
      background: rich(n, 120),
      sourceIds: [`S-${(n % sources) + 1}`],
    })),
    position: make('position', positions, 'position', (n) => ({
      issueId: `issue-${(n % issues) + 1}`,
      partyId: n % 2 === 0 ? 'KR' : 'US',
      ladder: 'current',
      text: rich(n, 50),
    })),
    talkingPoint: make('talkingPoint', points, 'point', (n) => ({
      pointKind: 'say',
      issueId: `issue-${(n % issues) + 1}`,
      lead: both(n, 14),
      support: rich(n, 45),
    })),
  };
  return {
    settings: settingsSchema.parse({
      format: 1,
      title: 'A large library',
      ourPartyId: 'KR',
      languages: ['en', 'ko'],
      timeZone: 'Asia/Seoul',
      markings: [{ id: 'open', label: 'Open' }],
    }),
    records: Object.fromEntries(RECORD_KINDS.map((kind) => [kind, made[kind] ?? []])) as unknown as Records,
  };
}
