import { isNamedKind, type NamedKind } from '../../components/record-form/new-record.ts';
import { fieldsOf, type FieldSpec } from '../../components/record-form/field-spec.ts';
import type { LibraryKind } from '../../routes/routes.ts';
import { FORMS } from '../../screens/library/forms/index.ts';

/** The fields of a kind that a document's text can go into: those for long texts. */
export function textFields(kind: LibraryKind): readonly FieldSpec[] {
  const fields = fieldsOf(FORMS[kind]);
  return kind === 'source'
    ? fields.filter(({ field }) => field === 'reports')
    : fields.filter(({ type }) => type === 'rich');
}

/** Whether a document's text can be imported into records of a kind. */
export function takesText(kind: LibraryKind): kind is NamedKind {
  return isNamedKind(kind) && textFields(kind).length > 0;
}
