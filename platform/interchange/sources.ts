import type { Finding } from '../../core/check/index.ts';
import { RECORD_FOLDERS, RECORD_KINDS, type RecordKind } from '../../core/model/index.ts';
import { decodeText } from './decode.ts';
import type { SourceFile } from './scan.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** Where a record, or the settings, came from. */
export interface Origin {
  readonly kind: RecordKind | 'workspace';
  readonly file: string;
  readonly yaml: YamlFile;
  readonly index: number | undefined;
}

/** A record as it stands in its file. */
export interface RawRecord {
  readonly origin: Origin;
  readonly value: unknown;
}

/** What the files of a workspace hold, before any schema has seen it. */
export interface Sources {
  /** Undefined where there is no workspace.yaml that can be read. */
  readonly settings: RawRecord | undefined;
  readonly records: readonly RawRecord[];
  readonly findings: readonly Finding[];
  /** The ids that seem to be in files that are no YAML. */
  readonly unread: readonly { readonly kind: RecordKind; readonly id: string }[];
}

const ID_LINE = /^\s*(?:-\s+)?id:\s*["']?([\p{L}\p{N}._-]+)/gmu;

/** Reads the files as YAML. */
export function parseSources(files: readonly SourceFile[]): Sources {
  const findings: Finding[] = [];
  let settings: RawRecord | undefined;
  const records: RawRecord[] = [];
  const unread: Sources['unread'][number][] = [];
  for (const file of files) {
    const add = (code: string, severity: Finding['severity'], message: string, line?: number): void => {
      const place = { kind: 'workspace', id: 'workspace', file: file.path } as const;
      findings.push({
        code,
        severity,
        message,
        place: line === undefined ? place : { ...place, line },
      });
    };
    const decoded = decodeText(file.bytes);
    if (!decoded.ok) {
      add('encoding', 'error', decoded.message, decoded.line);
      continue;
    }
    const yaml = parseYaml(decoded.text);
    for (const problem of yaml.problems) add('yaml', 'error', problem.message, problem.line);
    if (yaml.problems.length > 0) {
      const { kind } = file;
      if (kind === 'workspace') continue;
      for (const match of decoded.text.matchAll(ID_LINE)) unread.push({ kind, id: match[1] ?? '' });
      continue;
    }
    const items = yaml.items.map(({ value, index }) => ({
      value,
      origin: { kind: file.kind, file: file.path, yaml, index },
    }));
    if (file.kind !== 'workspace') {
      if (items.length === 0) add('empty-file', 'warning', 'this file holds no record');
      records.push(...items);
    } else if (items.length === 1 && items[0]?.origin.index === undefined) {
      settings = items[0];
    } else {
      add('wrong-type', 'error', 'must hold the settings as fields (title: …), not a list', 1);
    }
  }
  return { settings, records, findings, unread };
}

/** Records by the folder of their kind, as migrations take them. */
export function byFolder(records: readonly RawRecord[]): ReadonlyMap<string, readonly unknown[]> {
  return new Map(
    RECORD_KINDS.map((kind) => [
      RECORD_FOLDERS[kind],
      records.filter((record) => record.origin.kind === kind).map((record) => record.value),
    ]),
  );
}

/** The records of a migrated workspace with the places they came from. */
export function withOrigins(
  migrated: ReadonlyMap<string, readonly unknown[]>,
  records: readonly RawRecord[],
): readonly RawRecord[] {
  return RECORD_KINDS.flatMap((kind) => {
    const before = records.filter((record) => record.origin.kind === kind);
    return (migrated.get(RECORD_FOLDERS[kind]) ?? []).flatMap((value, index): RawRecord[] => {
      // A migration may add or merge records; then the nearest place is better than none.
      const origin = (before[index] ?? before.at(-1) ?? records[0])?.origin;
      return origin === undefined ? [] : [{ value, origin: { ...origin, kind } }];
    });
  });
}
