import { z } from 'zod';
import { RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../../core/model/index.ts';
import { withRecords, type RawRecords } from './workspace.ts';

/** What every canary starts with: no file that withholds them may hold it. */
export const CANARY = 'Canary';

/** Values for fields that take no free text; references point at records of the small negotiation. */
const FIXED: Readonly<Record<string, unknown>> = {
  knownFrom: '2025-01-01',
  knownUntil: '2025-12-31',
  reviewBy: '2025-12-31',
  updatedAt: '2025-01-01T00:00Z',
  asOf: '2025-04-01',
  from: '2025-04-01',
  until: '2025-04-01',
  date: '2025-04-01',
  partyId: 'south',
  targetPartyId: 'north',
  partyIds: ['north', 'south'],
  personId: 'ada',
  leadId: 'ada',
  forId: 'ada',
  speakingOrder: ['ada'],
  issueId: 'pike',
  issueIds: ['pike'],
  roundId: 'first',
  sourceIds: ['S-1'],
  meetingId: 'second',
  meetingIds: ['second'],
  areaId: 'quota',
  areaIds: ['quota'],
  timeZone: 'Asia/Seoul',
  file: 'files/canary.png',
  url: 'https://canary.example/Canary',
  rate: 10,
  releaseTo: [],
};

/** Fields left out: they would tie the record to others or change which copy it is for. */
const SKIPPED = new Set([
  'releaseFields',
  'marking',
  'partOfId',
  'photoId',
  'settledAs',
  'order',
  'revision',
]);

interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly default?: unknown;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/**
 * A record of a kind with every field filled that its schema knows, and its own canary in every text: made from the
 * schema, so that a field added later is covered without anybody thinking of it.
 */
export function canaryRecord(kind: RecordKind, id: string): Record<string, unknown> {
  const schema = z.toJSONSchema(RECORD_SCHEMAS[kind], { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  let count = 0;
  const text = (field: string): string => {
    count += 1;
    return `${CANARY} ${kind} ${field} number ${count}`;
  };
  const fill = (part: JsonSchema, field: string): unknown => {
    if (field in FIXED) return FIXED[field];
    const ref = part.$ref?.split('/').at(-1);
    if (ref !== undefined) {
      if (ref.endsWith('Text') || ref === 'LocalRich') return text(field);
      return fill(schema.$defs?.[ref] ?? {}, field);
    }
    if (part.const !== undefined) return part.const;
    if (part.enum) return part.enum[0];
    if (part.anyOf) return fill(part.anyOf[0] ?? {}, field);
    if (part.properties) {
      const entries = Object.entries(part.properties).filter(([name]) => !SKIPPED.has(name));
      const times = 'press' in part.properties ? { from: '09:00', until: '10:00' } : {};
      return { ...Object.fromEntries(entries.map(([name, child]) => [name, fill(child, name)])), ...times };
    }
    if (part.type === 'array') {
      // A claim is printed only where it has more than one value.
      return Array.from({ length: field === 'values' ? 2 : 1 }, () => fill(part.items ?? {}, field));
    }
    if (part.type === 'number' || part.type === 'integer') return 1;
    if (part.type === 'boolean') return true;
    return field === 'id' ? `value-${(count += 1)}` : text(field);
  };
  return { ...(fill(schema, '') as Record<string, unknown>), id };
}

/**
 * The kinds that hold the matter of a book; templates and books are its form and say themselves what may be made. What
 * was kept of earlier revisions has tests of its own (tests/unit/assemble/changes).
 */
export const MATTER_KINDS = RECORD_KINDS.filter(
  (kind) => kind !== 'template' && kind !== 'book' && kind !== 'edition',
);

/**
 * The small negotiation with a canary record of every kind, called on wherever a book would call on it; `releaseTo`
 * says which copies the canaries may go into.
 */
export function canaryWorkspace(releaseTo: readonly string[]): RawRecords {
  const canaries = Object.fromEntries(
    MATTER_KINDS.map((kind) => [kind, [{ ...canaryRecord(kind, 'canary'), releaseTo }]]),
  );
  const raw = withRecords(canaries);
  const delegate = { personId: 'canary' };
  return {
    ...raw,
    meeting: (raw.meeting ?? []).map((meeting) =>
      meeting['id'] === 'second'
        ? {
            ...meeting,
            agenda: [{ issueId: 'pike' }, { issueId: 'canary' }],
            ourDelegation: [{ personId: 'ada' }, delegate],
            theirDelegation: [delegate],
            speakingOrder: ['canary'],
          }
        : meeting,
    ),
    // A red line of their own may not be released at all; the ladder's other rungs are for this test.
    position: (raw.position ?? []).flatMap((position) =>
      position['id'] === 'canary'
        ? [position, { ...position, id: 'canary-issue', issueId: 'canary', partyId: 'north' }]
        : [position],
    ),
    talkingPoint: (raw.talkingPoint ?? []).flatMap((point) =>
      point['id'] === 'canary'
        ? ['say', 'ask', 'if-raised', 'avoid', 'press'].map((pointKind) => ({
            ...point,
            id: `canary-${pointKind}`,
            pointKind,
          }))
        : [point],
    ),
  };
}

/** Every canary in a value. */
export function canariesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(CANARY) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(canariesIn);
}
