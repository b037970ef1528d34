import { Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState, type JSX } from 'react';
import { NewRecordDialog } from '../../components/record-form/new-record-dialog.tsx';
import type { Variant } from '../../../core/model/index.ts';
import type { NamedKind } from '../../components/record-form/new-record.ts';
import {
  CREATE,
  optionsFilter,
  useRecordOptions,
  withCreate,
} from '../../components/record-form/record-select.tsx';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './meetings.module.css';

const NONE: readonly string[] = [];

/** Adds records of a kind to a list, one after the other: type, press Enter, type on. */
export function RecordAdder({
  kind,
  label,
  placeholder,
  added,
  releaseTo,
  partyId,
  onAdd,
}: {
  readonly kind: NamedKind;
  readonly label: string;
  readonly placeholder: string;
  /** Those in the list already; they are not offered again. */
  readonly added: readonly string[];
  /** The copies a record made here may go into: those of the meeting. */
  readonly releaseTo: readonly Variant[];
  /** The side of a person made here. */
  readonly partyId?: string | undefined;
  readonly onAdd: (id: string) => void;
}): JSX.Element {
  const t = useText(fieldTexts);
  const [search, setSearch] = useState('');
  const [creating, setCreating] = useState<string>();
  const all = useRecordOptions(kind, NONE);
  const data = useMemo(
    () =>
      withCreate(
        all.filter(({ value }) => !added.includes(value)),
        t('createNew'),
      ),
    [all, added, t],
  );
  const choose = (id: string | null) => {
    if (id === null) return;
    if (id === CREATE) setCreating(search);
    else onAdd(id);
    // after the list has written the chosen name into the field
    queueMicrotask(() => setSearch(''));
  };
  return (
    <div className={classes.adder}>
      <Select
        label={label}
        placeholder={placeholder}
        leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden />}
        data={data}
        value={null}
        onChange={choose}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        filter={optionsFilter((typed) => (typed === '' ? t('createNew') : t('createNamed', { name: typed })))}
        nothingFoundMessage={t('nothingFound')}
        maxDropdownHeight={280}
        selectFirstOptionOnChange
      />
      {creating !== undefined && (
        <NewRecordDialog
          kind={kind}
          name={creating}
          releaseTo={releaseTo}
          partyId={partyId}
          onClose={() => setCreating(undefined)}
          onCreated={(id) => {
            setCreating(undefined);
            onAdd(id);
          }}
        />
      )}
    </div>
  );
}
