import { Checkbox, CloseButton, Select } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { RESTRICTED_FIELDS, type RecordKind, type Variant } from '../../../core/model/index.ts';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useText } from '../../i18n/use-text.ts';
import { FieldFoot } from '../local-text/field-head.tsx';
import classes from './release.module.css';

/** Which copies a record may go into besides the principal's, and which of its fields go into fewer. */
export interface Release {
  readonly releaseTo: readonly Variant[];
  readonly releaseFields: Readonly<Record<string, readonly Variant[]>> | undefined;
}

const NO_FIELDS: readonly never[] = [];
const OTHERS = ['delegation', 'releasable'] as const;
type Choice = 'principal' | 'delegation' | 'releasable' | 'all';

const COPIES: Readonly<Record<Choice, readonly Variant[]>> = {
  principal: [],
  delegation: ['delegation'],
  releasable: ['releasable'],
  all: ['delegation', 'releasable'],
};

function choiceOf(copies: readonly Variant[]): Choice {
  const [delegation, releasable] = OTHERS.map((each) => copies.includes(each));
  if (delegation === true) return releasable === true ? 'all' : 'delegation';
  return releasable === true ? 'releasable' : 'principal';
}

/** Says which copies a record may go into, in an official's words, and which fields are kept from some of them. */
export function ReleaseField({
  kind,
  value,
  onChange,
  fields = NO_FIELDS,
  readOnly = false,
  error,
}: {
  readonly kind: RecordKind;
  readonly value: Release;
  readonly onChange: (value: Release) => void;
  /** The fields that can be kept from a copy: those that may be missing. */
  readonly fields?: readonly { readonly field: string; readonly label: string }[];
  readonly readOnly?: boolean;
  readonly error?: ReactNode;
}): JSX.Element {
  const t = useText(fieldTexts);
  const { releaseTo, releaseFields = {} } = value;
  const restricted = RESTRICTED_FIELDS[kind] ?? [];
  const rows = fields.filter(({ field }) => field in releaseFields || restricted.includes(field));
  const rest = fields.filter((each) => !rows.includes(each));
  const setCopy = (copy: Variant, on: boolean) => {
    const next = OTHERS.filter((each) => (each === copy ? on : releaseTo.includes(each)));
    onChange({ releaseTo: next, releaseFields: value.releaseFields });
  };
  const setField = (field: string, copies: readonly Variant[] | undefined) => {
    const { [field]: _before, ...others } = releaseFields;
    const next = copies === undefined ? others : { ...others, [field]: copies };
    onChange({ releaseTo, releaseFields: Object.keys(next).length === 0 ? undefined : next });
  };
  return (
    <div>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('release')}</legend>
        <div className={classes.copies}>
          <Checkbox
            checked
            disabled
            label={t('releasePrincipal')}
            description={t('releasePrincipalHint')}
            onChange={() => undefined}
          />
          <Checkbox
            checked={releaseTo.includes('delegation')}
            disabled={readOnly}
            label={t('releaseDelegation')}
            onChange={(event) => setCopy('delegation', event.currentTarget.checked)}
          />
          <Checkbox
            checked={releaseTo.includes('releasable')}
            disabled={readOnly}
            label={t('releaseReleasable')}
            description={t('releaseReleasableHint')}
            onChange={(event) => setCopy('releasable', event.currentTarget.checked)}
          />
        </div>
        <FieldFoot id="release-foot" error={error} />
      </fieldset>
      {fields.length > 0 && releaseTo.length > 0 && (
        <fieldset className={`${classes.group} ${classes.fields}`}>
          <legend className={classes.legend}>{t('releaseFields')}</legend>
          {rows.map(({ field, label }) => (
            <div key={field} className={classes.row}>
              <span>{label}</span>
              <FieldCopies
                label={label}
                copies={releaseFields[field] ?? []}
                releaseTo={releaseTo}
                readOnly={readOnly}
                onChange={(copies) => setField(field, copies)}
              />
              {field in releaseFields && !restricted.includes(field) && !readOnly ? (
                <CloseButton
                  size="sm"
                  aria-label={t('releaseClear', { field: label })}
                  onClick={() => setField(field, undefined)}
                />
              ) : (
                <span />
              )}
            </div>
          ))}
          {rest.length > 0 && !readOnly && (
            <Select
              aria-label={t('releaseAddField')}
              placeholder={t('releaseAddField')}
              data={rest.map(({ field, label }) => ({ value: field, label }))}
              value={null}
              onChange={(field) => {
                if (field !== null) setField(field, []);
              }}
              maw="18rem"
            />
          )}
          <p className={classes.hint}>{t('releaseFieldsHint')}</p>
        </fieldset>
      )}
    </div>
  );
}

function FieldCopies({
  label,
  copies,
  releaseTo,
  readOnly,
  onChange,
}: {
  readonly label: string;
  readonly copies: readonly Variant[];
  readonly releaseTo: readonly Variant[];
  readonly readOnly: boolean;
  readonly onChange: (copies: readonly Variant[]) => void;
}): JSX.Element {
  const t = useText(fieldTexts);
  const names: Readonly<Record<Choice, string>> = {
    principal: t('releaseOnlyPrincipal'),
    delegation: t('releaseToDelegation'),
    releasable: t('releaseToReleasable'),
    all: t('releaseToAll'),
  };
  const within = (copy: Variant) => releaseTo.includes(copy);
  const choices = (Object.keys(COPIES) as Choice[]).filter((choice) => COPIES[choice].every(within));
  return (
    <Select
      aria-label={t('releaseFieldTo', { field: label })}
      data={choices.map((choice) => ({ value: choice, label: names[choice] }))}
      value={choiceOf(copies.filter(within))}
      onChange={(choice) => {
        if (choice !== null) onChange(COPIES[choice]);
      }}
      allowDeselect={false}
      readOnly={readOnly}
    />
  );
}
