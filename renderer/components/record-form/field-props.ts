import type { Draft, FieldSpec } from './field-spec.ts';
import type { Problems } from './validate.ts';

/** What a field of a form is drawn from. */
export interface FieldProps {
  readonly spec: FieldSpec;
  /** Where the field lies in the record: "title", "states.0.from". */
  readonly path: string;
  readonly value: unknown;
  /** The record or item that the field is of. */
  readonly siblings: Draft;
  readonly onChange: (value: unknown) => void;
  readonly problems: Problems;
  readonly readOnly: boolean;
}
