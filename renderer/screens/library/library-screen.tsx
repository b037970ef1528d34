import { Button } from '@mantine/core';
import { IconPlus, IconSearchOff } from '@tabler/icons-react';
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState, type JSX } from 'react';
import { isIntakeKind } from '../../../core/intake/targets.ts';
import { useLoaded } from '../../api/hooks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFileSettings, useRecords } from '../../components/record-form/use-file.ts';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { FileChoice } from '../../features/import/file-choice.tsx';
import { takesText } from '../../features/import/text-fields.ts';
import { KIND_ICONS } from '../../features/palette/kind-icons.ts';
import { importTexts } from '../../i18n/areas/import.ts';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { newRecordTexts } from '../../i18n/areas/new-record.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { go } from '../../routes/navigation.tsx';
import type { LibraryKind } from '../../routes/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { COLUMNS } from './columns.ts';
import { ListFilters } from './list-filters.tsx';
import classes from './list.module.css';
import { keepPlace, placeOf } from './list-memory.ts';
import { NewEntryDialog } from './new-entry-dialog.tsx';
import { RecordTable } from './record-table.tsx';
import { filterRows, makeRows, NO_FILTERS, sortRows, type Sorting } from './rows.ts';
import { useLook } from './use-look.ts';

const EMPTY_TEXTS = {
  issue: 'emptyIssue',
  position: 'emptyPosition',
  round: 'emptyRound',
  talkingPoint: 'emptyTalkingPoint',
  person: 'emptyPerson',
  party: 'emptyParty',
  measure: 'emptyMeasure',
  deadline: 'emptyDeadline',
  source: 'emptySource',
  claim: 'emptyClaim',
  attachment: 'emptyAttachment',
} as const satisfies Record<LibraryKind, string>;

const ImportDialog = lazy(async () => ({
  default: (await import('../../features/import/import-dialog.tsx')).ImportDialog,
}));

/** A list of the library. */
export function LibraryScreen({
  kind,
  create = false,
}: {
  readonly kind: LibraryKind;
  /** Whether a new one is asked for at once. */
  readonly create?: boolean;
}): JSX.Element {
  const t = useText(libraryTexts);
  const kinds = useText(kindTexts);
  const made = useText(newRecordTexts);
  const { readOnly } = useFileSettings();
  const records = useLoaded('records.list', { kind });
  const words = useText(importTexts);
  const [creating, setCreating] = useState(create);
  const [file, setFile] = useState<File>();
  const title = kinds(`${kind}s`);
  const empty = records.length === 0;
  const takesFiles = !readOnly && (isIntakeKind(kind) || takesText(kind));
  const over = useFileDrop(setFile, takesFiles && file === undefined && !creating);
  const add = (
    <Button
      leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden />}
      onClick={() => setCreating(true)}
    >
      {made(kind)}
    </Button>
  );
  return (
    <Screen
      title={title}
      layout="panes"
      tools={takesFiles && <FileChoice label={words('import')} hint={words('importHint')} onPick={setFile} />}
      primary={readOnly || empty ? undefined : add}
    >
      {over && (
        <div className={classes.over}>
          <strong>{words('drop', { kinds: title.toLowerCase() })}</strong>
          {words('dropText')}
        </div>
      )}
      {empty ? (
        <div className={classes.list}>
          <EmptyState
            icon={KIND_ICONS[kind]}
            title={t('emptyTitle', { kinds: title.toLowerCase() })}
            action={readOnly ? undefined : add}
          >
            {t(EMPTY_TEXTS[kind])}
          </EmptyState>
        </div>
      ) : (
        <RecordList kind={kind} title={title} readOnly={readOnly} />
      )}
      {file !== undefined && (
        <Suspense fallback={null}>
          <ImportDialog kind={kind} file={file} onClose={() => setFile(undefined)} />
        </Suspense>
      )}
      {creating && !readOnly && (
        <NewEntryDialog
          kind={kind}
          onClose={() => {
            setCreating(false);
            if (create) go({ name: 'library', kind }, { replace: true });
          }}
          onCreated={(id) => go({ name: 'record', kind, id }, { replace: create })}
        />
      )}
    </Screen>
  );
}

function RecordList({
  kind,
  title,
  readOnly,
}: {
  readonly kind: LibraryKind;
  readonly title: string;
  readonly readOnly: boolean;
}): JSX.Element {
  const t = useText(libraryTexts);
  const format = useFormat();
  const records = useLoaded('records.list', { kind });
  const issues = useRecords('issue');
  const look = useLook();
  const [left] = useState(() => placeOf(kind));
  const [filters, setFilters] = useState(left.filters);
  const [sorting, setSorting] = useState<Sorting>(left.sorting);
  const [selected, setSelected] = useState(left.selected);
  useEffect(() => keepPlace(kind, { filters, sorting, selected }), [kind, filters, sorting, selected]);
  const columns = COLUMNS[kind];
  const [today] = useState(() => new Date().toLocaleDateString('sv-SE'));
  const wanted = useDeferredValue(filters);
  const rows = useMemo(() => makeRows(records, columns, look), [records, columns, look]);
  const issueArea = useMemo(() => new Map(issues.map((issue) => [issue.id, issue.areaId])), [issues]);
  const shown = useMemo(
    () => sortRows(filterRows(rows, wanted, kind, issueArea, today), sorting, format.compare),
    [rows, wanted, kind, issueArea, today, sorting, format],
  );
  const chosen = shown.filter((row) => selected.has(row.id));
  const select = (ids: readonly string[], on: boolean) => {
    setSelected((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  };
  return (
    <div className={classes.list}>
      <ListFilters kind={kind} value={filters} onChange={setFilters} />
      <div className={classes.line}>
        {chosen.length > 0 && !readOnly ? (
          <BulkBar kind={kind} rows={chosen} onClear={() => setSelected(new Set())} />
        ) : (
          <span role="status">
            {shown.length === rows.length
              ? t('all', { total: rows.length })
              : t('shown', { shown: shown.length, total: rows.length })}
          </span>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState
          icon={IconSearchOff}
          title={t('nothingTitle')}
          action={
            <Button variant="default" onClick={() => setFilters(NO_FILTERS)}>
              {t('clearFilters')}
            </Button>
          }
        >
          {t('nothingText')}
        </EmptyState>
      ) : (
        <RecordTable
          kind={kind}
          label={title}
          columns={columns}
          rows={shown}
          sorting={sorting}
          onSort={(column) =>
            setSorting((before) => ({ column, descending: before.column === column && !before.descending }))
          }
          selected={selected}
          onSelect={select}
          today={today}
        />
      )}
    </div>
  );
}
