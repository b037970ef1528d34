import { Select } from '@mantine/core';
import { useDeferredValue, useMemo, useState, type JSX } from 'react';
import {
  guessColumns,
  namesFrom,
  planTable,
  REQUIRED_OF,
  targetsOf,
  type Columns,
  type IntakeKind,
} from '../../../core/intake/index.ts';
import { useRecords, useFileSettings } from '../../components/record-form/use-file.ts';
import { Notice } from '../../components/notice.tsx';
import { importTexts } from '../../i18n/areas/import.ts';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { COLUMNS } from '../../screens/library/columns.ts';
import { FORMS } from '../../screens/library/forms/index.ts';
import { makeRows } from '../../screens/library/rows.ts';
import { useLook } from '../../screens/library/use-look.ts';
import { ImportFoot } from './import-foot.tsx';
import classes from './import.module.css';
import { choiceNames, fieldName, headsOf, isOnForm, targetName } from './target-names.ts';
import { TableProblems } from './table-problems.tsx';
import { useImport } from './use-import.ts';

const SHOWN = 6;

/** Says which column becomes what, shows the first records as they will be, and imports them. */
export function TableImport({
  kind,
  name,
  heads,
  rows,
  onClose,
}: {
  readonly kind: IntakeKind;
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly onClose: () => void;
}): JSX.Element {
  const t = useText(importTexts);
  const library = useText(libraryTexts);
  const language = useLanguage();
  const { list } = useFormat();
  const { settings, languages, main } = useFileSettings();
  const taken = useRecords(kind);
  const lists = {
    party: useRecords('party'),
    person: useRecords('person'),
    source: useRecords('source'),
    issue: useRecords('issue'),
    round: useRecords('round'),
    measure: useRecords('measure'),
    meeting: useRecords('meeting'),
  };
  const look = useLook();
  const targets = useMemo(
    () => targetsOf(kind, languages).filter((target) => isOnForm(kind, target)),
    [kind, languages],
  );
  const [columns, setColumns] = useState<Columns>(() =>
    guessColumns(heads, targets, (target) => headsOf(kind, target, main)),
  );
  const wanted = useDeferredValue(columns);
  const choices = useMemo(() => choiceNames(kind), [kind]);
  // the lists are the same ones as long as nothing changes in the file
  const known = Object.values(lists);
  const plan = useMemo(
    () =>
      planTable({
        kind,
        rows,
        columns: wanted,
        targets,
        names: namesFrom(
          (each) => (each in lists ? lists[each as keyof typeof lists] : []),
          settings,
          (value, words) =>
            choices.get(value)?.some((each) => each.toLowerCase() === words.toLowerCase()) === true,
        ),
        settings,
        taken: new Set(taken.map(({ id }) => id)),
        blank: FORMS[kind].blank,
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- `lists` is a new object each time, what is in it is not
    [kind, rows, wanted, targets, settings, taken, choices, ...known],
  );
  const shown = makeRows(
    plan.records.slice(0, SHOWN).map(({ record }) => record),
    COLUMNS[kind],
    look,
  );
  const work = useImport(onClose);
  const n = plan.records.length;
  const total = rows.length - plan.empty;
  const several = languages.length > 1;
  const options = targets.map((target) => ({
    value: target.key,
    label: targetName(kind, target, language, several),
  }));
  const choose = (column: number, key: string | null) =>
    // what is chosen here is taken from the column that had it
    setColumns((before) =>
      before.map((each, at) => (at === column ? (key ?? undefined) : each === key ? undefined : each)),
    );
  return (
    <>
      <h3 className={classes.title}>{t('columnsTitle')}</h3>
      <p className={classes.hint}>{t('columnsText', { rows: rows.length })}</p>
      <div className={classes.scroll} role="region" aria-label={t('columnsTitle')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('becomes')}</th>
              <th scope="col">{t('firstValues')}</th>
            </tr>
          </thead>
          <tbody>
            {heads.map((head, column) => {
              const called = head || t('unnamed', { n: column + 1 });
              return (
                // oxlint-disable-next-line react/no-array-index-key -- two columns may be called the same
                <tr key={column}>
                  <th scope="row" title={called}>
                    {called}
                  </th>
                  <td className={classes.target}>
                    <Select
                      size="xs"
                      aria-label={t('becomesOf', { column: called })}
                      placeholder={t('leaveOut')}
                      data={options}
                      value={columns[column] ?? null}
                      onChange={(key) => choose(column, key)}
                      searchable
                      clearable
                    />
                  </td>
                  <td className={classes.muted}>
                    {rows
                      .slice(0, 3)
                      .map((row) => row[column] ?? '')
                      .filter((value) => value !== '')
                      .join(' · ')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>

      <h3 className={classes.title}>{t('previewTitle')}</h3>
      {n === 0 ? (
        <p className={classes.hint}>
          {t('noneYet', {
            field: list(REQUIRED_OF[kind].map((field) => fieldName(kind, [field], language))),
          })}
        </p>
      ) : (
        <>
          <p className={classes.hint}>{t('previewText', { n })}</p>
          <div className={classes.scroll} role="region" aria-label={t('previewTitle')}>
            <table className={classes.table}>
              <thead>
                <tr>
                  {COLUMNS[kind].map((column) => (
                    <th key={column.id} scope="col">
                      {library(column.label)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <tr key={row.id}>
                    {row.cells.map((cell, at) => (
                      <td key={COLUMNS[kind][at]?.id} title={cell.text}>
                        {cell.text}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {plan.problems.length > 0 && (
        <div className={classes.wrong}>
          <Notice tone="amber" role="status" title={t('problemsTitle', { n: total - n })}>
            <TableProblems
              kind={kind}
              heads={heads}
              targets={targets}
              problems={plan.problems}
              choices={choices}
            />
          </Notice>
        </div>
      )}
      <ImportFoot
        confirm={n === total ? t('confirm', { n }) : t('confirmSome', { n, total })}
        disabled={n === 0 || wanted !== columns}
        busy={work.busy}
        error={work.error}
        onClose={onClose}
        onConfirm={() =>
          void work.run(
            t('importedLabel', { n, file: name }),
            plan.records.map(({ record }) => ({ op: 'put' as const, kind, record, baseRevision: null })),
            t('imported', { n }),
          )
        }
      />
    </>
  );
}
