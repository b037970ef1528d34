import { MultiSelect } from '@mantine/core';
import { useState, type JSX, type ReactNode } from 'react';
import type { RecordKind, RecordOf } from '../../../core/model/index.ts';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useText } from '../../i18n/use-text.ts';
import { CREATE, optionsFilter, useCreating, useRecordOptions, withCreate } from './record-select.tsx';

/** Chooses any number of records of a kind. */
export function RecordsField<K extends RecordKind>({
  kind,
  label,
  value,
  onChange,
  filter,
  creatable = false,
  readOnly = false,
  hint,
  error,
}: {
  readonly kind: K;
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly filter?: (record: RecordOf<K>) => boolean;
  /** Whether a new one can be made here: parties, people, sources, issues, rounds and deadlines. */
  readonly creatable?: boolean;
  readonly readOnly?: boolean;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
}): JSX.Element {
  const t = useText(fieldTexts);
  const [search, setSearch] = useState('');
  const data = useRecordOptions(kind, value, filter);
  const { create, begin, dialog } = useCreating(kind, creatable, (id) => onChange([...value, id]));
  return (
    <>
      <MultiSelect
        label={label}
        description={hint}
        error={error}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data={create === undefined ? data : withCreate(data, t('createNew'))}
        value={[...value]}
        onChange={(next) => {
          if (next.includes(CREATE)) begin(search);
          else onChange(next);
        }}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        filter={optionsFilter(
          create && ((typed) => (typed === '' ? t('createNew') : t('createNamed', { name: typed }))),
        )}
        hidePickedOptions
        readOnly={readOnly}
        placeholder={value.length === 0 ? t('typeToFind') : ''}
        nothingFoundMessage={t('nothingFound')}
        maxDropdownHeight={280}
        selectFirstOptionOnChange
        openOnFocus={false}
      />
      {dialog}
    </>
  );
}

/** Chooses the sources a record's facts come from. */
export function SourcesField({
  label,
  value,
  onChange,
  readOnly = false,
  hint,
  error,
}: {
  /** "Sources" where absent. */
  readonly label?: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly readOnly?: boolean;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
}): JSX.Element {
  const t = useText(fieldTexts);
  return (
    <RecordsField
      kind="source"
      label={label ?? t('sources')}
      value={value}
      onChange={onChange}
      readOnly={readOnly}
      creatable
      hint={hint}
      error={error}
    />
  );
}
