import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useMemo, useState, type JSX, type ReactNode } from 'react';
import type { RecordKind, RecordOf } from '../../../core/model/index.ts';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { NewRecordDialog } from './new-record-dialog.tsx';
import { isNamedKind, type NamedKind } from './new-record.ts';
import { titleOf } from './record-title.ts';
import { useFileSettings, useRecords } from './use-file.ts';

/** The value of the line that makes a new record; no id begins with a space. */
export const CREATE = ' new';
/** How many lines a list shows; typing finds the rest. */
export const SHOWN = 60;

/** The records of a kind as lines to choose from, in the order of their names. */
export function useRecordOptions<K extends RecordKind>(
  kind: K,
  chosen: readonly string[],
  filter?: (record: RecordOf<K>) => boolean,
): ComboboxItem[] {
  const records = useRecords(kind);
  const { main } = useFileSettings();
  const language = useLanguage();
  const t = useText(fieldTexts);
  return useMemo(() => {
    const compare = new Intl.Collator([language, 'ko', 'en'], { numeric: true }).compare;
    const options = records
      .filter((record) => filter === undefined || filter(record) || chosen.includes(record.id))
      .map((record) => ({ value: record.id, label: titleOf(kind, record, { language, main }) }))
      .toSorted((a, b) => compare(a.label, b.label));
    const known = new Set(records.map((record) => record.id));
    const gone = chosen
      .filter((id) => !known.has(id))
      .map((id) => ({ value: id, label: records.length === 0 ? id : t('gone', { id }) }));
    return [...gone, ...options];
  }, [records, filter, chosen, kind, language, main, t]);
}

/** The lines with the one that makes a new record; Mantine refuses a choice that is not in its data. */
export function withCreate(options: readonly ComboboxItem[], label: string): ComboboxItem[] {
  return [...options, { value: CREATE, label }];
}

/** Finds by any words of the name, in any order, and ends with the line that makes a new record. */
export function optionsFilter(create: ((search: string) => string) | undefined): OptionsFilter {
  return ({ options, search }) => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const found = (options as ComboboxItem[])
      .filter(({ label, value }) => {
        const text = `${label} ${value}`.toLowerCase();
        return value !== CREATE && words.every((word) => text.includes(word));
      })
      .slice(0, SHOWN);
    return create === undefined ? found : [...found, { value: CREATE, label: create(search.trim()) }];
  };
}

/** The way from a choice of records to one that is not there yet: the kind to make, and the dialog once it is begun. */
export function useCreating(
  kind: RecordKind,
  creatable: boolean,
  onCreated: (id: string) => void,
): {
  readonly create: NamedKind | undefined;
  /** Begins with what was typed. */
  readonly begin: (typed: string) => void;
  readonly dialog: JSX.Element | null;
} {
  const [typed, setTyped] = useState<string>();
  const create = creatable && isNamedKind(kind) ? kind : undefined;
  const dialog =
    create === undefined || typed === undefined ? null : (
      <NewRecordDialog
        kind={create}
        name={typed}
        onClose={() => setTyped(undefined)}
        onCreated={(id) => {
          setTyped(undefined);
          onCreated(id);
        }}
      />
    );
  return { create, begin: setTyped, dialog };
}

/** Chooses one record of a kind: type to find it, or make a new one. */
export function RecordSelect<K extends RecordKind>({
  kind,
  label,
  value,
  onChange,
  filter,
  creatable = false,
  required = false,
  readOnly = false,
  startHere = false,
  hint,
  error,
  placeholder,
}: {
  readonly kind: K;
  readonly label: string;
  readonly value: string | undefined;
  /** Undefined when the choice is taken back. */
  readonly onChange: (id: string | undefined) => void;
  /** Which records may be chosen; all where absent. */
  readonly filter?: (record: RecordOf<K>) => boolean;
  /** Whether a new one can be made here: parties, people, sources, issues, rounds and deadlines. */
  readonly creatable?: boolean;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** In a dialog: begin here. */
  readonly startHere?: boolean;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly placeholder?: string;
}): JSX.Element {
  const t = useText(fieldTexts);
  const [search, setSearch] = useState('');
  const chosen = useMemo(() => (value === undefined ? [] : [value]), [value]);
  const data = useRecordOptions(kind, chosen, filter);
  const { create, begin, dialog } = useCreating(kind, creatable, onChange);
  const current = data.find((option) => option.value === value)?.label ?? '';
  return (
    <>
      <Select
        label={label}
        description={hint}
        error={error}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data={create === undefined ? data : withCreate(data, t('createNew'))}
        value={value ?? null}
        onChange={(next) => {
          if (next === CREATE) begin(search === current ? '' : search);
          else onChange(next ?? undefined);
        }}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        filter={optionsFilter(
          create &&
            ((typed) =>
              typed === '' || typed === current ? t('createNew') : t('createNamed', { name: typed })),
        )}
        clearable={!required && !readOnly && value !== undefined}
        allowDeselect={false}
        readOnly={readOnly}
        withAsterisk={required}
        data-autofocus={startHere || undefined}
        placeholder={placeholder ?? t('typeToFind')}
        nothingFoundMessage={t('nothingFound')}
        maxDropdownHeight={280}
        selectFirstOptionOnChange
        // the focus also comes back here from the dialog that makes a record: a list over the form is not asked for
        openOnFocus={false}
      />
      {dialog}
    </>
  );
}
