import { RECORD_KINDS, type AnyRecord, type RecordKind, type Workspace } from '../../../core/model/index.ts';
import { compareIds } from '../../interchange/index.ts';
import type { FileChanges } from './messages.ts';

/** A workspace with the bytes of its pictures, as the worker holds it between questions. */
export interface FileState {
  readonly workspace: Workspace;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A file's state after some changes. Records that did not change stay the same objects. */
export function withChanges(state: FileState, changes: FileChanges): FileState {
  const kinds = new Set(changes.records.map((change) => change.kind));
  const records = Object.fromEntries(
    RECORD_KINDS.map((kind) => [
      kind,
      kinds.has(kind) ? changed(state.workspace, kind, changes) : state.workspace.records[kind],
    ]),
  ) as unknown as Workspace['records'];
  const files = new Map(state.files);
  for (const [path, bytes] of changes.files) {
    if (bytes === null) files.delete(path);
    else files.set(path, bytes);
  }
  return { workspace: { settings: changes.settings ?? state.workspace.settings, records }, files };
}

function changed(workspace: Workspace, kind: RecordKind, changes: FileChanges): readonly AnyRecord[] {
  const list: readonly AnyRecord[] = workspace.records[kind];
  const byId = new Map(list.map((record) => [record.id, record]));
  const before = byId.size;
  let added = false;
  for (const change of changes.records) {
    if (change.kind !== kind) continue;
    added ||= change.record !== null && !byId.has(change.id);
    if (change.record === null) byId.delete(change.id);
    else byId.set(change.id, change.record);
  }
  const records = [...byId.values()];
  return added || records.length !== before ? records.toSorted((a, b) => compareIds(a.id, b.id)) : records;
}
