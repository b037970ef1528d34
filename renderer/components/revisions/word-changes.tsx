import { useMemo, type JSX } from 'react';
import type { RecordKind } from '../../../core/model/index.ts';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { recordFieldTexts, type FieldLabel } from '../../i18n/areas/record-fields.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { changedFields } from '../../state/merge.ts';
import type { Draft } from '../record-form/field-spec.ts';
import { useRecordNames } from '../record-form/use-record-names.ts';
import { fieldWords, type ValueWords } from './field-words.ts';
import classes from './revisions.module.css';
import { diffWords } from './word-diff.ts';

const NAMED: readonly RecordKind[] = [
  'party',
  'person',
  'source',
  'issue',
  'round',
  'meeting',
  'measure',
  'attachment',
  'deadline',
];

/** How values that are not texts are said, in the language of the interface. */
function useValueWords(): ValueWords {
  const t = useText(libraryTexts);
  const fields = useText(recordFieldTexts);
  const format = useFormat();
  const names = useRecordNames(NAMED);
  return {
    name: names.of,
    day: format.date,
    choice: (value) => (value in recordFieldTexts.en ? fields(value as FieldLabel) : value),
    yes: t('yes'),
    no: t('no'),
  };
}

/** Two texts as one, with what was taken out and what was put in. */
export function WordDiff({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): JSX.Element {
  const parts = useMemo(() => placed(before, after), [before, after]);
  return (
    <p className={classes.diff}>
      {parts.map(({ kind, text, at }) => {
        if (kind === 'removed') return <del key={at}>{text}</del>;
        if (kind === 'added') return <ins key={at}>{text}</ins>;
        return <span key={at}>{text}</span>;
      })}
    </p>
  );
}

/** The parts with where they begin, by which they are told apart. */
function placed(before: string, after: string) {
  let end = 0;
  return diffWords(before, after).map((part) => {
    const at = end;
    end += part.text.length;
    return { ...part, at };
  });
}

/** What differs between two states of a record, field by field. */
export function WordChanges({
  before,
  after,
  labels,
  only,
}: {
  readonly before: Draft;
  readonly after: Draft;
  /** What the fields of the kind are called. */
  readonly labels: Readonly<Record<string, string>>;
  /** These fields alone. */
  readonly only?: readonly string[];
}): JSX.Element {
  const t = useText(libraryTexts);
  const words = useValueWords();
  const fields = changedFields(before, after).filter((field) => only === undefined || only.includes(field));
  if (fields.length === 0) return <p className={classes.muted}>{t('nothingChanged')}</p>;
  return (
    <div className={classes.changes}>
      {fields.map((field) => (
        <div key={field}>
          <p className={classes.field}>{labels[field] ?? field}</p>
          <WordDiff
            before={fieldWords(field, before[field], words)}
            after={fieldWords(field, after[field], words)}
          />
        </div>
      ))}
    </div>
  );
}
