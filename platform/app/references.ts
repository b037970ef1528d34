import {
  directoryOf,
  kindWord,
  referencesIn,
  type Directory,
  type Finding,
  type FindingPlace,
  type LibraryRecord,
} from '../../core/check/index.ts';
import { RECORD_KINDS, type RecordKind, type Settings } from '../../core/model/index.ts';
import { loadBuiltInTemplates } from '../templates/index.ts';
import type { Change, WorkspaceFile } from '../store/index.ts';
import { Refusal } from './failure.ts';

/**
 * Refuses changes after which a record would name one that is not there. What named nothing before may go on doing so:
 * otherwise nothing else in that record could be mended.
 */
export async function checkChanges(file: WorkspaceFile, changes: readonly Change[]): Promise<void> {
  checkDeletions(file, changes);
  const settings = changes.findLast((change) => change.op === 'settings')?.settings;
  const puts = changes.filter((change) => change.op === 'put');
  const { before, after } = await directories(file, changes, settings);
  const findings = [
    ...puts.flatMap(({ kind, record }) =>
      newlyWrong(file.get(kind, record.id), record, { kind, id: record.id }, before, after),
    ),
    ...(settings ? checkSettings(file, settings, before, after, puts) : []),
  ];
  const [first] = findings;
  if (!first) return;
  throw new Refusal(
    'invalid',
    `${first.message}. Nothing was saved. Correct it and save again.`,
    {
      findings,
    },
    { code: 'names-nothing', params: first.params ?? {} },
  );
}

function checkDeletions(file: WorkspaceFile, changes: readonly Change[]): void {
  // Records that this action deletes or writes anew: the latter are looked at as they will be.
  const touched = new Set(
    changes.flatMap((change) =>
      change.op === 'put'
        ? `${change.kind}/${change.record.id}`
        : change.op === 'delete'
          ? keyOf(change)
          : [],
    ),
  );
  for (const change of changes) {
    if (change.op !== 'delete') continue;
    const uses = file.usedIn(change.kind, change.id).filter((use) => !touched.has(keyOf(use)));
    if (uses.length === 0) continue;
    const places = new Set(uses.map(keyOf)).size;
    throw new Refusal(
      'invalid',
      `The ${kindWord(change.kind)} “${change.id}” is still named in ${places} other ${places === 1 ? 'place' : 'places'}: nothing was deleted. Take it out there first.`,
      { uses },
      { code: 'still-used', params: { kind: change.kind, n: places } },
    );
  }
}

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind}/${id}`;

async function directories(
  file: WorkspaceFile,
  changes: readonly Change[],
  settings: Settings | undefined,
): Promise<{ readonly before: Directory; readonly after: Directory }> {
  const builtInTemplates = await loadBuiltInTemplates();
  const gone = new Set(changes.flatMap((change) => (change.op === 'delete' ? keyOf(change) : [])));
  const entry = (kind: RecordKind, id: string): LibraryRecord => ({ kind, id, value: {} });
  const present = RECORD_KINDS.flatMap((kind) => file.list(kind).map(({ id }) => entry(kind, id)));
  const future = [
    ...present.filter((record) => !gone.has(keyOf(record))),
    ...changes.flatMap((change) => (change.op === 'put' ? [entry(change.kind, change.record.id)] : [])),
  ];
  const old = file.settings();
  return {
    before: directoryOf({ settings: old, records: present, builtInTemplates }),
    after: directoryOf({ settings: settings ?? old, records: future, builtInTemplates }),
  };
}

/** A settings change can take away areas and markings that records name. */
function checkSettings(
  file: WorkspaceFile,
  settings: Settings,
  before: Directory,
  after: Directory,
  puts: readonly Extract<Change, { op: 'put' }>[],
): readonly Finding[] {
  const written = new Set(puts.map(({ kind, record }) => `${kind}/${record.id}`));
  const place = { kind: 'workspace', id: 'workspace' } as const;
  return [
    ...newlyWrong(file.settings(), settings, place, before, after),
    ...RECORD_KINDS.flatMap((kind) =>
      file
        .list(kind)
        .filter(({ id }) => !written.has(`${kind}/${id}`))
        .flatMap((record) => newlyWrong(record, record, { kind, id: record.id }, before, after)),
    ),
  ];
}

function newlyWrong(
  old: object | undefined,
  next: object,
  place: FindingPlace,
  before: Directory,
  after: Directory,
): readonly Finding[] {
  const found = wrongIn(next, place, after);
  if (found.length === 0) return [];
  const known = new Set(old ? wrongIn(old, place, before).map(({ message }) => message) : []);
  return found.filter(({ message }) => !known.has(message));
}

function wrongIn(value: object, place: FindingPlace, directory: Directory): readonly Finding[] {
  // The edits of a book are values of other records' fields, which the checks of the whole file look at.
  const { edits: _edits, releaseFields: _names, ...rest } = value as Readonly<Record<string, unknown>>;
  return referencesIn(rest, place, directory).map(({ near: _near, ...finding }) => finding);
}
