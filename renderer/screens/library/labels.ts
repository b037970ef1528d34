import { RECORD_SCHEMAS } from '../../../core/model/index.ts';
import { fieldsOf } from '../../components/record-form/field-spec.ts';
import { recordFieldTexts } from '../../i18n/areas/record-fields.ts';
import { useText } from '../../i18n/use-text.ts';
import type { LibraryKind } from '../../routes/routes.ts';
import { FORMS } from './forms/index.ts';
import { HANDLING } from './forms/shared.ts';

/** What the fields of a kind are called. */
export function useFieldLabels(kind: LibraryKind): Readonly<Record<string, string>> {
  const t = useText(recordFieldTexts);
  const own = [...fieldsOf(FORMS[kind]), ...HANDLING].map(({ field, label }) => [field, t(label)] as const);
  return {
    ...Object.fromEntries(own),
    marking: t('marking'),
    releaseTo: t('releaseTo'),
    releaseFields: t('releaseTo'),
  };
}

/** The fields of a kind that can be kept from a copy: those that a record may do without. */
export function useRestrictableFields(
  kind: LibraryKind,
): readonly { readonly field: string; readonly label: string }[] {
  const t = useText(recordFieldTexts);
  return fieldsOf(FORMS[kind])
    .filter(({ field, type }) => type !== 'flag' && type !== 'number' && mayBeMissing(kind, field))
    .map(({ field, label }) => ({ field, label: t(label) }));
}

function mayBeMissing(kind: LibraryKind, field: string): boolean {
  const shape: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } } | undefined>> =
    RECORD_SCHEMAS[kind].shape;
  return shape[field]?.safeParse(undefined).success === true;
}
