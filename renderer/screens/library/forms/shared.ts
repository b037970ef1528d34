import type { Choice, FieldSpec } from '../../../components/record-form/field-spec.ts';
import type { FieldLabel } from '../../../i18n/areas/record-fields.ts';

/** Choices whose values are called by the label of the same name. */
export function choices(values: readonly FieldLabel[]): readonly Choice[] {
  return values.map((value) => ({ value, label: value }));
}

/** The sources of a record or of an item of it. */
export const SOURCES: FieldSpec = { type: 'records', field: 'sourceIds', label: 'sources', kind: 'source' };

/** What every record ends with, besides who may have it. */
export const HANDLING: readonly FieldSpec[] = [
  { type: 'day', field: 'reviewBy', label: 'reviewBy', half: true },
  { type: 'day', field: 'knownFrom', label: 'knownFrom', hint: 'knownFromHint', half: true },
  { type: 'day', field: 'knownUntil', label: 'knownUntil', hint: 'knownUntilHint', half: true },
  { type: 'flag', field: 'illustrative', label: 'illustrative' },
  { type: 'plain', field: 'remark', label: 'remark', multiline: true },
];
