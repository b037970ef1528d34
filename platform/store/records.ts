import {
  RECORD_KINDS,
  type AnyRecord,
  type RecordKind,
  type Records,
  type Settings,
} from '../../core/model/index.ts';
import { compareIds } from '../interchange/index.ts';
import { decodeRecord, decodeSettings } from './decode.ts';
import { SETTINGS_ID, type Entries } from './entries.ts';
import type { Applied } from './types.ts';

/** The pictures of a book are asked for with every preview; more than this much is read again. */
const KEPT_BYTES = 32 * 1024 * 1024;

/** The current records, read from the file once and kept up with what is saved. */
export interface RecordCache {
  readonly list: (kind: RecordKind) => readonly AnyRecord[];
  readonly get: (kind: RecordKind, id: string) => AnyRecord | undefined;
  readonly settings: () => Settings;
  readonly all: () => Records;
  /** A file's bytes; asked for again, the same array as long as there is room for it. */
  readonly bytes: (path: string) => Uint8Array<ArrayBuffer> | undefined;
  /** Forgets everything: another program has saved to the file. */
  readonly clear: () => void;
  /** Reads again what an action changed. */
  readonly refresh: (changed: Applied['changed']) => void;
}

/** Up to so many records that an action changed are put into the lists one by one. */
const MOST_PLACED = 50;

/** Keeps the records of a file; nothing is read before it is asked for. */
export function cacheRecords(entries: Entries, path: string): RecordCache {
  const byKind = new Map<RecordKind, Map<string, AnyRecord>>();
  const sorted = new Map<RecordKind, readonly AnyRecord[]>();
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let settings: Settings | undefined;
  const records = (kind: RecordKind): Map<string, AnyRecord> => {
    const known = byKind.get(kind);
    if (known) return known;
    const read = new Map(
      entries.all(kind).map(({ id, value }) => [id, decodeRecord(kind, id, value, path)] as const),
    );
    byKind.set(kind, read);
    return read;
  };
  const list = (kind: RecordKind): readonly AnyRecord[] => {
    const known = sorted.get(kind);
    if (known) return known;
    const made = Object.freeze([...records(kind).values()].toSorted((a, b) => compareIds(a.id, b.id)));
    sorted.set(kind, made);
    return made;
  };
  const read = (kind: RecordKind, id: string): AnyRecord | undefined => {
    const present = entries.present(kind, id);
    return present && decodeRecord(kind, id, present.value, path);
  };
  return {
    list,
    get: (kind, id) => {
      const known = byKind.get(kind);
      return known ? known.get(id) : read(kind, id);
    },
    settings: () => (settings ??= decodeSettings(entries.present('settings', SETTINGS_ID)?.value, path)),
    all: () => Object.fromEntries(RECORD_KINDS.map((kind) => [kind, list(kind)])) as unknown as Records,
    bytes: (name) => {
      const known = files.get(name) ?? entries.content(name);
      if (known) keep(files, name, known);
      return known;
    },
    clear: () => {
      byKind.clear();
      sorted.clear();
      files.clear();
      settings = undefined;
    },
    refresh: (changed) => {
      if (changed.some(({ kind }) => kind === 'file')) files.clear();
      // of many, each in its place costs more than all of them in order once
      const anew = changed.length > MOST_PLACED;
      for (const { kind, id } of changed) {
        if (kind === 'settings') settings = undefined;
        else if (kind !== 'file') {
          const known = byKind.get(kind);
          const record = known && read(kind, id);
          if (anew) sorted.delete(kind);
          else if (known && record) sorted.set(kind, Object.freeze(placed(list(kind), record)));
          else if (known) sorted.set(kind, Object.freeze(list(kind).filter((one) => one.id !== id)));
          if (record) known?.set(id, record);
          else known?.delete(id);
        }
      }
    },
  };
}

/** Makes a file the last to be dropped, and drops those asked for longest ago until the rest have room. */
function keep(
  files: Map<string, Uint8Array<ArrayBuffer>>,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): void {
  files.delete(name);
  files.set(name, bytes);
  let total = [...files.values()].reduce((sum, one) => sum + one.length, 0);
  for (const [oldest, { length }] of files) {
    if (total <= KEPT_BYTES || oldest === name) return;
    files.delete(oldest);
    total -= length;
  }
}

/** A sorted list with a record in place of the one with its id, or else added where it belongs. */
function placed(list: readonly AnyRecord[], record: AnyRecord): AnyRecord[] {
  let from = 0;
  let until = list.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    const other = list[middle];
    if (other && compareIds(other.id, record.id) < 0) from = middle + 1;
    else until = middle;
  }
  return list.toSpliced(from, list[from]?.id === record.id ? 1 : 0, record);
}
