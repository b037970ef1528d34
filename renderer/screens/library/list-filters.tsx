import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { JSX } from 'react';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { fieldsOf } from '../../components/record-form/field-spec.ts';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { recordFieldTexts } from '../../i18n/areas/record-fields.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import type { LibraryKind } from '../../routes/routes.ts';
import { FORMS } from './forms/index.ts';
import classes from './list.module.css';
import { NO_FILTERS, UNSET, type Filters } from './rows.ts';

/** The field of each kind that its list can be filtered by as its state. */
const STATE_FIELDS: Readonly<Partial<Record<LibraryKind, string>>> = {
  measure: 'state',
  position: 'ladder',
  talkingPoint: 'pointKind',
  round: 'level',
};
/** What that is called, as in the head of its column, where it is no state. */
type Words = 'colLadder' | 'colFor' | 'colLevel' | 'anyStage' | 'anyKind' | 'anyLevel';
const STATE_WORDS: Readonly<Partial<Record<LibraryKind, { readonly label: Words; readonly any: Words }>>> = {
  position: { label: 'colLadder', any: 'anyStage' },
  talkingPoint: { label: 'colFor', any: 'anyKind' },
  round: { label: 'colLevel', any: 'anyLevel' },
};
const WITH_AREA: ReadonlySet<LibraryKind> = new Set(['issue', 'position', 'talkingPoint', 'round', 'claim']);

/** What a list of the library can be filtered by. */
export function ListFilters({
  kind,
  value,
  onChange,
}: {
  readonly kind: LibraryKind;
  readonly value: Filters;
  readonly onChange: (filters: Filters) => void;
}): JSX.Element {
  const t = useText(libraryTexts);
  const kinds = useText(kindTexts);
  const fields = useText(recordFieldTexts);
  const common = useText(fieldTexts);
  const language = useLanguage();
  const { settings, main } = useFileSettings();
  const words = (text: Parameters<typeof wordsOf>[0]) => wordsOf(text, { language, main });
  const states = stateOptions(kind).map(({ value: id, label }) => ({ value: id, label: fields(label) }));
  const set = <K extends keyof Filters>(key: K, next: Filters[K]) => onChange({ ...value, [key]: next });
  const active = JSON.stringify(value) !== JSON.stringify(NO_FILTERS);
  const select = (
    key: 'area' | 'state' | 'marking' | 'release',
    label: string,
    any: string,
    data: { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      aria-label={label}
      placeholder={any}
      data={data}
      value={value[key]}
      onChange={(next) => set(key, next)}
      clearable
      size="xs"
      className={classes.select ?? ''}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
  return (
    <div
      className={classes.filters}
      role="search"
      aria-label={t('filterText', { kinds: kinds(`${kind}s`).toLowerCase() })}
    >
      <TextInput
        type="search"
        size="xs"
        aria-label={t('filterText', { kinds: kinds(`${kind}s`).toLowerCase() })}
        placeholder={t('filterHint')}
        leftSection={<IconSearch size="0.875rem" stroke={1.5} aria-hidden />}
        value={value.text}
        onChange={(event) => set('text', event.currentTarget.value)}
        className={classes.text ?? ''}
      />
      {WITH_AREA.has(kind) &&
        settings.areas.length > 0 &&
        select('area', t('area'), t('anyArea'), [
          ...settings.areas.map(({ id, name }) => ({ value: id, label: words(name) })),
          { value: UNSET, label: t('noArea') },
        ])}
      {states.length > 0 &&
        select(
          'state',
          t(STATE_WORDS[kind]?.label ?? 'state'),
          t(STATE_WORDS[kind]?.any ?? 'anyState'),
          states,
        )}
      {select('marking', t('marking'), t('anyMarking'), [
        ...settings.markings.map(({ id, label }) => ({ value: id, label: words(label) })),
        { value: UNSET, label: common('markingNone') },
      ])}
      {select('release', t('release'), t('anyRelease'), [
        { value: 'principal', label: t('onlyPrincipal') },
        { value: 'delegation', label: t('principalDelegation') },
        { value: 'releasable', label: t('allCopies') },
      ])}
      <Checkbox
        size="xs"
        label={t('needsReview')}
        title={t('needsReviewHint')}
        checked={value.review}
        onChange={(event) => set('review', event.currentTarget.checked)}
      />
      {active && (
        <Button variant="subtle" size="compact-xs" onClick={() => onChange(NO_FILTERS)}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
}

function stateOptions(kind: LibraryKind) {
  const fields = fieldsOf(FORMS[kind]);
  if (kind === 'issue') {
    const states = fields.find((spec) => spec.type === 'list' && spec.field === 'states');
    const state = states?.type === 'list' ? states.fields.find((spec) => spec.field === 'state') : undefined;
    return state?.type === 'choice' ? state.options : [];
  }
  const spec = fields.find(({ field }) => field === STATE_FIELDS[kind]);
  return spec?.type === 'choice' ? spec.options : [];
}
