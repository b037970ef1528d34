import type { AnyRecord, RecordKind } from '../../core/model/index.ts';
import { decodeRecord } from './decode.ts';
import type { Entries } from './entries.ts';
import type { Revision } from './types.ts';

/** All versions of a record, the newest first. */
export function revisionsOf(
  entries: Entries,
  kind: RecordKind,
  id: string,
  path: string,
): readonly Revision[] {
  return entries.versions(kind, id).map(({ revision, savedAt, label, via, value }) => ({
    revision,
    savedAt,
    action: label,
    via,
    deleted: value === null,
    record: value === null ? undefined : readable(kind, id, value, path),
  }));
}

/** An old version may be in an older format; that it cannot be shown must not hide the others. */
function readable(kind: RecordKind, id: string, value: string, path: string): AnyRecord | undefined {
  try {
    return decodeRecord(kind, id, value, path);
  } catch {
    return undefined;
  }
}
