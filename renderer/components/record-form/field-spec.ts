import type { RecordKind } from '../../../core/model/index.ts';
import type { FieldLabel } from '../../i18n/areas/record-fields.ts';

interface Base {
  readonly field: string;
  readonly label: FieldLabel;
  readonly hint?: FieldLabel;
  readonly required?: boolean;
  /** Half a line wide where there is room. */
  readonly half?: boolean;
  /** Whether a record of this sort has it; what is written in it shows all the same. */
  readonly when?: (draft: Draft) => boolean;
}

/** One field of a form, described. */
export type FieldSpec =
  | (Base & { readonly type: 'text'; readonly multiline?: boolean; readonly tone?: 'red' })
  | (Base & { readonly type: 'rich'; readonly lines?: number; readonly tone?: 'red' })
  /** Text in no language: an address, a note for the desk. */
  | (Base & { readonly type: 'plain'; readonly multiline?: boolean })
  | (Base & { readonly type: 'day' })
  | (Base & {
      readonly type: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly suffix?: string;
    })
  | (Base & { readonly type: 'choice'; readonly options: readonly Choice[] })
  | (Base & { readonly type: 'flag' })
  | (Base & { readonly type: 'record'; readonly kind: RecordKind })
  | (Base & { readonly type: 'records'; readonly kind: RecordKind })
  /** An area, or areas, of the file's settings. */
  | (Base & { readonly type: 'area' })
  | (Base & { readonly type: 'areas' })
  /** Copies of a book besides the principal's. */
  | (Base & { readonly type: 'copies' })
  /** One of the claim's own values. */
  | (Base & { readonly type: 'settled' })
  /** The file of an attachment, which is shown and not changed. */
  | (Base & { readonly type: 'file' })
  | (Base & {
      readonly type: 'list';
      readonly fields: readonly FieldSpec[];
      /** What a new item holds. */
      readonly blank: (items: readonly Draft[]) => Draft;
    });

/** One of a closed set of values and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: FieldLabel;
}

/** A record or an item of one while it is being written: it may not hold everything yet. */
export type Draft = Readonly<Record<string, unknown>>;

/** Fields under a heading. */
export interface FormSection {
  readonly title: FieldLabel;
  readonly fields: readonly FieldSpec[];
}

/** The form of a kind of record. */
export interface FormSpec {
  readonly sections: readonly FormSection[];
  /** Fields without which there is no record: what the dialog for a new one asks for. */
  readonly create: readonly string[];
  /** What a new one holds besides. */
  readonly blank: Draft;
}

/** The draft with one field set, or taken out with undefined, null, or an empty text. */
export function withField(draft: Draft, field: string, value: unknown): Draft {
  if (value === undefined || value === null || value === '') {
    const { [field]: _taken, ...rest } = draft;
    return rest;
  }
  return { ...draft, [field]: value };
}

/** Whether a field belongs on the form of a record as it stands. */
export function isAsked({ field, when }: FieldSpec, draft: Draft): boolean {
  const written = draft[field];
  const isWritten = Array.isArray(written) ? written.length > 0 : written !== undefined;
  return when === undefined || when(draft) || isWritten;
}

/** All fields of a form, in order. */
export function fieldsOf(form: FormSpec): readonly FieldSpec[] {
  return form.sections.flatMap((section) => section.fields);
}
