import { Checkbox, Select, TextInput } from '@mantine/core';
import { useId, useMemo, useState, type JSX } from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import {
  guessCut,
  idFor,
  planPoints,
  type Cut,
  type PlannedPoint,
  type PointKind,
} from '../../../core/intake/index.ts';
import { POINT_KINDS, type Language, type LocalRich, type LocalText } from '../../../core/model/index.ts';
import { RecordSelect } from '../../components/record-form/record-select.tsx';
import { plainWords } from '../../components/record-form/record-title.ts';
import { useFileSettings, useRecords } from '../../components/record-form/use-file.ts';
import { importTexts } from '../../i18n/areas/import.ts';
import { recordFieldTexts } from '../../i18n/areas/record-fields.ts';
import { useText } from '../../i18n/use-text.ts';
import { DocumentLanguage, LabelledChoice, languageOf } from './document-language.tsx';
import { ImportFoot } from './import-foot.tsx';
import classes from './import.module.css';
import { useImport } from './use-import.ts';

/** What the user changed of a point that was found. */
interface Change {
  readonly off?: boolean;
  readonly pointKind?: PointKind;
  readonly prompt?: string;
}

/** Cuts a Word document into talking points, lets the user look them over, and imports them under an issue. */
export function PointsImport({
  name,
  document,
  onClose,
}: {
  readonly name: string;
  readonly document: Extract<ChannelOutput<'intake.read'>, { type: 'document' }>;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useText(importTexts);
  const fields = useText(recordFieldTexts);
  const cutId = useId();
  const { languages, main } = useFileSettings();
  const records = useRecords('talkingPoint');
  const { blocks, left } = document;
  const [issueId, setIssueId] = useState<string>();
  const [language, setLanguage] = useState(() => languageOf(blocks, languages));
  const [cut, setCut] = useState<Cut>(() => guessCut(blocks));
  const [changes, setChanges] = useState<ReadonlyMap<number, Change>>(new Map());
  const points = useMemo(() => planPoints(blocks, cut, language), [blocks, cut, language]);
  const work = useImport(onClose);
  const set = (at: number, change: Change) =>
    setChanges((before) => new Map(before).set(at, { ...before.get(at), ...change }));
  const taken = points
    .map((point, at) => ({ ...point, ...changes.get(at) }))
    .filter(({ off }) => off !== true);
  const lacks = taken.some(({ pointKind, prompt = '' }) => pointKind === 'if-raised' && prompt.trim() === '');
  const run = () => {
    const ids = new Set(records.map(({ id }) => id));
    const made = taken.map((point, at) => {
      const id = idFor(point.lead, (each) => ids.has(each));
      ids.add(id);
      return recordOf(point, { id, issueId, language, main, order: (at + 1) * 10 });
    });
    const n = made.length;
    void work.run(
      t('importedLabel', { n, file: name }),
      made.map((record) => ({
        op: 'put' as const,
        kind: 'talkingPoint' as const,
        record,
        baseRevision: null,
      })),
      t('imported', { n }),
    );
  };
  return (
    <>
      <div className={classes.choices}>
        <RecordSelect
          kind="issue"
          label={fields('issue')}
          hint={t('issueHint')}
          value={issueId}
          onChange={setIssueId}
          creatable
        />
        <DocumentLanguage value={language} languages={languages} onChange={setLanguage} />
        <LabelledChoice
          id={cutId}
          label={t('cut')}
          value={cut}
          options={[
            { value: 'lines', label: t('cutLines') },
            { value: 'headings', label: t('cutHeadings') },
          ]}
          onChange={(next) => {
            setCut(next);
            setChanges(new Map());
          }}
        />
      </div>
      <h3 className={classes.title}>{t('pointsTitle')}</h3>
      {points.length === 0 ? (
        <p className={classes.hint}>{t('noPoints')}</p>
      ) : (
        <ul className={classes.points} aria-label={t('pointsTitle')}>
          {points.map((point, at) => (
            <PointLine
              // oxlint-disable-next-line react/no-array-index-key -- points have no name but their place
              key={at}
              point={point}
              change={changes.get(at) ?? {}}
              language={language}
              onChange={(change) => set(at, change)}
            />
          ))}
        </ul>
      )}
      <ImportFoot
        confirm={
          taken.length === points.length
            ? t('confirm', { n: taken.length })
            : t('confirmSome', { n: taken.length, total: points.length })
        }
        disabled={taken.length === 0 || lacks}
        busy={work.busy}
        error={work.error}
        left={left}
        onClose={onClose}
        onConfirm={run}
      />
    </>
  );
}

function PointLine({
  point,
  change,
  language,
  onChange,
}: {
  readonly point: PlannedPoint;
  readonly change: Change;
  readonly language: Language;
  readonly onChange: (change: Change) => void;
}): JSX.Element {
  const t = useText(importTexts);
  const fields = useText(recordFieldTexts);
  const { lead, support } = point;
  const pointKind = change.pointKind ?? point.pointKind;
  const prompt = change.prompt ?? point.prompt ?? '';
  const on = change.off !== true;
  const asks = on && (pointKind === 'if-raised' || pointKind === 'press');
  const missing = pointKind === 'if-raised' && prompt.trim() === '';
  return (
    <li className={classes.point} data-off={!on || undefined}>
      <Checkbox
        size="xs"
        mt="0.1875rem"
        aria-label={t('take', { lead })}
        checked={on}
        onChange={(event) => onChange({ off: !event.currentTarget.checked })}
      />
      <div lang={language}>
        <span className={classes.lead}>{lead}</span>
        {support.length > 0 && <span className={classes.support}>{plainWords(support)}</span>}
        {asks && (
          <TextInput
            size="xs"
            className={classes.prompt ?? ''}
            aria-label={t('promptOf', { lead })}
            placeholder={t('promptHint')}
            value={prompt}
            error={missing ? t('promptMissing') : undefined}
            onChange={(event) => onChange({ prompt: event.currentTarget.value })}
          />
        )}
      </div>
      <Select
        size="xs"
        aria-label={t('kindOf', { lead })}
        data={POINT_KINDS.map((value) => ({ value, label: fields(value) }))}
        value={pointKind}
        onChange={(value) => onChange({ pointKind: value ?? 'say' })}
        allowDeselect={false}
        disabled={!on}
      />
    </li>
  );
}

function recordOf(
  { pointKind, lead, support, prompt = '' }: PlannedPoint,
  where: {
    readonly id: string;
    readonly issueId: string | undefined;
    readonly language: Language;
    readonly main: Language;
    readonly order: number;
  },
) {
  const { id, issueId, language, main, order } = where;
  const text = (words: string): LocalText => (language === main ? words : { [language]: words });
  const rich: LocalRich = language === main ? support : { [language]: support };
  return {
    id,
    revision: 1,
    // who may have it is decided afterwards, point by point
    releaseTo: [],
    pointKind,
    ...(issueId !== undefined && { issueId }),
    meetingIds: [],
    order,
    ...(prompt.trim() !== '' && { prompt: text(prompt.trim()) }),
    lead: text(lead),
    ...(support.length > 0 && { support: rich }),
    sourceIds: [],
  };
}
