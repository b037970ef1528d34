import { RECORD_SCHEMAS, REFERENCE_FIELDS, RESTRICTED_FIELDS, type RecordKind } from '../model/index.ts';
import type { FindingPlace } from './finding.ts';
import { aKind, eachText, idsOf, isGroup, kindWord, type Library, type RuleFinding } from './library.ts';
import { suggest } from './nearest.ts';

type Path = readonly (string | number)[];

/** Looks names up: ids of each kind, areas, markings. Made once for a library, since lists of ids are long. */
export interface Directory {
  /** What is wrong with a reference in the field of this name; undefined where nothing is. */
  readonly problemOf: (field: string, id: string) => string | undefined;
}

/** The names that references of a library may use. */
export function directoryOf(library: Library): Directory {
  const ids = new Map<RecordKind, ReadonlySet<string>>();
  const idSet = (kind: RecordKind): ReadonlySet<string> => {
    const known = ids.get(kind) ?? new Set(idsOf(library, kind));
    ids.set(kind, known);
    return known;
  };
  const areas = library.settings.areas?.map((area) => area.id);
  const markings = library.settings.markings?.map((marking) => marking.id);
  const listed = (word: string, id: string, names: readonly string[] | undefined): string | undefined =>
    names === undefined || names.includes(id)
      ? undefined
      : `workspace.yaml has no ${word} "${id}"${suggest(id, names)}`;
  return {
    problemOf: (field, id) => {
      if (field === 'areaId' || field === 'areaIds') return listed('area', id, areas);
      if (field === 'marking') return listed('marking', id, markings);
      const kind = Object.hasOwn(REFERENCE_FIELDS, field) ? REFERENCE_FIELDS[field] : undefined;
      if (kind === undefined || idSet(kind).has(id)) return undefined;
      return `there is no ${kindWord(kind)} "${id}"${suggest(id, [...idSet(kind)])}`;
    },
  };
}

/** References to nothing: every field that names a record, citations in running text among them. */
export function checkReferences(library: Library, directory = directoryOf(library)): RuleFinding[] {
  const findings = library.records.flatMap((record) => {
    // The edits of a book are looked at as the fields they stand for: see checkEdits.
    const { edits: _edits, releaseFields: _names, ...value } = record.value;
    return [
      ...referencesIn(value, record, directory),
      ...releasedFields(record.kind, record.id, record.value['releaseFields']),
      ...chain(library, record.kind, record.id),
    ];
  });
  const settings = { kind: 'workspace', id: 'workspace' } as const;
  return [...referencesIn(library.settings, settings, directory), ...findings];
}

/** The references to nothing inside a value; `base` is the path of the value in its record. */
export function referencesIn(
  value: unknown,
  place: FindingPlace,
  directory: Directory,
  base: Path = [],
): RuleFinding[] {
  const findings: RuleFinding[] = [];
  eachText(value, (text, path) => {
    const names = path.filter((step) => typeof step === 'string');
    const field = names.at(-1);
    // Lists of ids end in a number; deeper groups have their own names.
    if (field === undefined || path.length - 1 - path.lastIndexOf(field) > 1) return;
    const problem = directory.problemOf(field, text);
    if (problem === undefined) return;
    findings.push({
      code: 'no-such-record',
      severity: 'error',
      message: problem,
      params: { id: text },
      place: { kind: place.kind, id: place.id, field: [...base, ...path].join('.') },
      near: text,
    });
  });
  return findings;
}

/** The names of a kind's fields. */
export function fieldsOf(kind: RecordKind): readonly string[] {
  return Object.keys(RECORD_SCHEMAS[kind].shape);
}

/** A mistyped name in `releaseFields` would withhold (safe) but in silence (not what its author wanted). */
function releasedFields(kind: RecordKind, id: string, value: unknown): RuleFinding[] {
  if (!isGroup(value)) return [];
  const names = [...new Set([...fieldsOf(kind), ...(RESTRICTED_FIELDS[kind] ?? [])])];
  return Object.keys(value)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      code: 'unknown-field',
      severity: 'error',
      message: `${aKind(kind)} has no field "${name}"${suggest(name, names)}`,
      place: { kind, id, field: `releaseFields.${name}` },
    }));
}

/** A measure that is part of itself, directly or by others. */
function chain(library: Library, kind: RecordKind, id: string): RuleFinding[] {
  if (kind !== 'measure') return [];
  const measures = new Map(
    library.records.filter((one) => one.kind === 'measure').map((one) => [one.id, one.value['partOfId']]),
  );
  const seen = new Set<unknown>();
  for (let at = measures.get(id); typeof at === 'string' && !seen.has(at); at = measures.get(at)) {
    if (at === id) {
      return [
        {
          code: 'circular',
          severity: 'error',
          message: `this measure is part of itself`,
          place: { kind, id, field: 'partOfId' },
        },
      ];
    }
    seen.add(at);
  }
  return [];
}
