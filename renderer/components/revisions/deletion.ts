import type { ChannelInput } from '../../../core/contract/index.ts';
import {
  RECORD_KINDS,
  RECORD_SCHEMAS,
  REFERENCE_FIELDS,
  type AnyRecord,
  type RecordKind,
} from '../../../core/model/index.ts';
import { call } from '../../api/client.ts';

type Changes = ChannelInput<'records.apply'>['changes'];

/** A record, named. */
export interface Pointer {
  readonly kind: RecordKind;
  readonly id: string;
}

/** What deleting does besides: who loses a reference, and what cannot stand without it. */
export interface Deletion {
  readonly changes: Changes;
  /** Records that stay, without the reference. */
  readonly mended: readonly Pointer[];
  /** Records that go too, because they are about what goes. */
  readonly alsoDeleted: readonly Pointer[];
}

const keyOf = ({ kind, id }: Pointer) => `${kind}/${id}`;

/**
 * The value without what names the record: entries of lists, fields, citations (and footnotes that say nothing
 * more), and items of lists that are about it alone.
 */
function withoutReference(value: unknown, target: Pointer): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((item) => !isAbout(item, target))
      .map((item: unknown) => withoutReference(item, target))
      .filter((item) => !isEmptyFootnote(item));
  }
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(value)) {
    if (REFERENCE_FIELDS[field] !== target.kind) out[field] = withoutReference(inner, target);
    else if (Array.isArray(inner)) out[field] = inner.filter((id) => id !== target.id);
    else if (inner !== target.id) out[field] = inner;
  }
  return out;
}

/** An item of a list that has nothing but the reference, a citation, or a book's edit of the record. */
function isAbout(item: unknown, { kind, id }: Pointer): boolean {
  if (typeof item !== 'object' || item === null) return false;
  if ('kind' in item && 'id' in item && 'field' in item) return item.kind === kind && item.id === id;
  const entries = Object.entries(item);
  const names = entries.filter(([field, value]) => REFERENCE_FIELDS[field] === kind && value === id);
  if (names.length === 0) return false;
  return 'sourceId' in item || entries.length === 1;
}

function isEmptyFootnote(item: unknown): boolean {
  if (typeof item !== 'object' || item === null || !('kind' in item) || item.kind !== 'footnote') {
    return false;
  }
  const noCites = 'cites' in item && Array.isArray(item.cites) && item.cites.length === 0;
  return noCites && !('note' in item && item.note !== undefined);
}

/** The record, without the items of its lists that cannot be what they are without the reference. */
function readMended(
  kind: RecordKind,
  value: unknown,
): ReturnType<(typeof RECORD_SCHEMAS)[RecordKind]['safeParse']> {
  const schema = RECORD_SCHEMAS[kind];
  const read = schema.safeParse(value);
  if (read.success) return read;
  const paths = read.error.issues.map(({ path }) => path);
  // an item on the agenda goes with its issue; what the record itself cannot be without is no item
  if (paths.some((path) => !path.some((step) => typeof step === 'number'))) return read;
  return schema.safeParse(withoutItems(value, paths));
}

/** The value without the outermost list items that the paths go through. */
function withoutItems(value: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  if (paths.length === 0) return value;
  const below = (step: PropertyKey) => paths.filter((path) => path[0] === step).map((path) => path.slice(1));
  if (Array.isArray(value)) return value.filter((_, index) => below(index).length === 0);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, withoutItems(inner, below(field))]),
  );
}

/** Works out what deleting records takes, so that nothing names what is gone. */
export async function planDeletion(targets: readonly Pointer[]): Promise<Deletion> {
  const gone = new Map<string, Pointer & { readonly revision: number }>();
  const mended = new Map<string, Pointer & { record: AnyRecord; readonly baseRevision: number }>();
  const queue = [...targets];
  // of many, those that were asked for are looked up together: one after another, thousands would take a minute
  const lookUp = async (target: Pointer) => ({
    record: await call('records.get', target),
    uses: await call('records.usedIn', target),
  });
  const asked = new Set(targets.map(keyOf));
  const known = new Map(
    await Promise.all(targets.map(async (target) => [keyOf(target), await lookUp(target)] as const)),
  );
  for (let target = queue.shift(); target !== undefined; target = queue.shift()) {
    if (gone.has(keyOf(target))) continue;
    const { record, uses } = known.get(keyOf(target)) ?? (await lookUp(target));
    if (record === null) continue;
    mended.delete(keyOf(target));
    gone.set(keyOf(target), { ...target, revision: record.revision });
    for (const use of uses) {
      const key = keyOf(use);
      if (gone.has(key)) continue;
      const before = mended.get(key);
      const user = before?.record ?? (await call('records.get', { kind: use.kind, id: use.id }));
      if (user === null) continue;
      const read = readMended(use.kind, withoutReference(user, target));
      if (read.success) {
        mended.set(key, {
          kind: use.kind,
          id: use.id,
          record: read.data,
          baseRevision: before?.baseRevision ?? user.revision,
        });
      } else {
        queue.push({ kind: use.kind, id: use.id });
      }
    }
  }
  const byKind = (a: Pointer, b: Pointer) => RECORD_KINDS.indexOf(a.kind) - RECORD_KINDS.indexOf(b.kind);
  return {
    changes: [
      ...[...mended.values()].map(({ kind, record, baseRevision }) => ({
        op: 'put' as const,
        kind,
        record,
        baseRevision,
      })),
      ...[...gone.values()].map(({ kind, id, revision }) => ({
        op: 'delete' as const,
        kind,
        id,
        baseRevision: revision,
      })),
    ],
    mended: [...mended.values()].toSorted(byKind),
    alsoDeleted: [...gone.values()].filter((each) => !asked.has(keyOf(each))).toSorted(byKind),
  };
}
