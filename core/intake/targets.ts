import { z } from 'zod';
import {
  daySchema,
  idSchema,
  localRichSchema,
  localTextSchema,
  plainSchema,
  RECORD_SCHEMAS,
  REFERENCE_FIELDS,
  type Language,
  type RecordKind,
} from '../model/index.ts';

/** The kinds of record that a table can be imported as. */
export const INTAKE_KINDS = [
  'issue',
  'position',
  'round',
  'talkingPoint',
  'person',
  'party',
  'measure',
  'deadline',
  'source',
] as const satisfies readonly RecordKind[];
/** See {@link INTAKE_KINDS}. */
export type IntakeKind = (typeof INTAKE_KINDS)[number];

/** Whether a table can be imported as records of a kind. */
export function isIntakeKind(kind: RecordKind): kind is IntakeKind {
  return (INTAKE_KINDS as readonly RecordKind[]).includes(kind);
}

/** How the words of a cell become a value. */
export type TargetType =
  | { readonly is: 'text' | 'rich'; readonly language: Language }
  | { readonly is: 'plain' | 'day' | 'number' | 'flag' | 'id' | 'area' | 'areas' }
  | { readonly is: 'choice'; readonly values: readonly string[] }
  | { readonly is: 'record' | 'records'; readonly kind: RecordKind };

/** A place in a record that a column can fill. */
export interface Target {
  /** "title", "title.ko", "roles.0.title.en". */
  readonly key: string;
  /** The field, or that of the first item of a list. */
  readonly path: readonly string[];
  readonly type: TargetType;
}

/** Set by the app itself, or too much for a table; who may have a record is decided by people, one by one. */
const LEFT_OUT = new Set(['revision', 'updatedAt', 'marking', 'releaseTo', 'releaseFields', 'photoId']);

/** Every place that a column of a table can fill in records of a kind, in a file of these languages. */
export function targetsOf(kind: IntakeKind, languages: readonly Language[]): readonly Target[] {
  const { id, ...own } = RECORD_SCHEMAS[kind].shape as Readonly<Record<string, z.core.$ZodType>>;
  return [...targetsIn(own, [], languages), ...(id ? targetsIn({ id }, [], languages) : [])];
}

function targetsIn(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  above: readonly string[],
  languages: readonly Language[],
): readonly Target[] {
  return Object.entries(shape).flatMap(([field, schema]): readonly Target[] => {
    if (LEFT_OUT.has(field)) return [];
    const path = [...above, field];
    const inner = bare(schema);
    if (inner === localTextSchema || inner === localRichSchema) {
      const is = inner === localTextSchema ? 'text' : 'rich';
      return languages.map((language) => ({
        key: [...path, ...(languages.length > 1 ? [language] : [])].join('.'),
        path,
        type: { is, language },
      }));
    }
    // the first item of a list inside a record: a person's office, an issue's state
    if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject && above.length === 0) {
      return targetsIn(inner.element.shape, [field, '0'], languages);
    }
    const type = typeOf(field, inner);
    return type === undefined ? [] : [{ key: path.join('.'), path, type }];
  });
}

function typeOf(field: string, schema: z.core.$ZodType): TargetType | undefined {
  const refersTo = REFERENCE_FIELDS[field];
  if (refersTo !== undefined) {
    return { is: schema instanceof z.ZodArray ? 'records' : 'record', kind: refersTo };
  }
  if (field === 'areaId') return { is: 'area' };
  if (field === 'areaIds') return { is: 'areas' };
  if (schema instanceof z.ZodEnum) return { is: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { is: 'flag' };
  if (schema instanceof z.ZodNumber) return { is: 'number' };
  if (schema === daySchema) return { is: 'day' };
  if (schema === idSchema) return { is: 'id' };
  return schema === plainSchema || schema instanceof z.ZodString ? { is: 'plain' } : undefined;
}

/** A schema without what makes it optional or fills it in. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;
}

/** The fields without which there is no record of a kind. */
export const REQUIRED_OF: Readonly<Record<IntakeKind, readonly string[]>> = {
  issue: ['title'],
  position: ['issueId', 'partyId', 'text'],
  round: ['title'],
  talkingPoint: ['lead'],
  person: ['name'],
  party: ['name'],
  measure: ['title', 'rate'],
  deadline: ['title', 'date'],
  source: ['publisher', 'date'],
};
