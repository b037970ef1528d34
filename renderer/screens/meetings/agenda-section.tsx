import { useMemo, type JSX } from 'react';
import type { Meeting } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { RecordSelect } from '../../components/record-form/record-select.tsx';
import { useRecordNames, type RecordNames } from '../../components/record-form/use-record-names.ts';
import { TabMark } from '../../components/tone-badge.tsx';
import { offerUndo } from '../../components/toast.tsx';
import { changeItem, insertItem, moveItem, removeItem } from '../../features/sortable/rows.ts';
import { SortableList } from '../../features/sortable/sortable-list.tsx';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useText } from '../../i18n/use-text.ts';
import { Link } from '../../routes/navigation.tsx';
import type { MeetingForm } from './meeting-sections.ts';
import classes from './meetings.module.css';
import { RecordAdder } from './record-adder.tsx';

type Item = Meeting['agenda'][number];

/** The agenda: issues in order, each with its time, our speaker and what we want. */
export function AgendaSection({ form }: { readonly form: MeetingForm }): JSX.Element {
  const t = useText(meetingTexts);
  const names = useRecordNames(['issue']);
  const { readOnly, change, update } = form;
  const { agenda } = form.meeting;
  const added = useMemo(() => agenda.map(({ issueId }) => issueId), [agenda]);
  const set = (next: readonly Item[]) => change({ agenda: [...next] }, t('agenda'));
  const minutes = agenda.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  const remove = (index: number) => {
    const item = agenda[index];
    if (item === undefined) return;
    set(removeItem(agenda, index));
    offerUndo(t('issueRemoved', { name: names.of('issue', item.issueId) }), () =>
      update((now) => ({ agenda: [...insertItem(now.agenda, index, item)] }), t('agenda')),
    );
  };
  return (
    <>
      <p className={classes.hint}>{t('agendaHint')}</p>
      {agenda.length === 0 && <p className={classes.empty}>{t('agendaEmpty')}</p>}
      <SortableList
        label={t('agenda')}
        items={agenda}
        disabled={readOnly}
        nameOf={({ issueId }) => names.of('issue', issueId)}
        onMove={(from, to) => set(moveItem(agenda, from, to))}
        onRemove={remove}
      >
        {(item, index) => (
          <AgendaRow
            item={item}
            number={index + 1}
            names={names}
            form={form}
            onChange={(part) => set(changeItem(agenda, index, part))}
          />
        )}
      </SortableList>
      {minutes > 0 && <p className={classes.total}>{t('total', { minutes })}</p>}
      {!readOnly && (
        <RecordAdder
          kind="issue"
          label={t('addIssue')}
          placeholder={t('addIssuePlaceholder')}
          added={added}
          releaseTo={form.meeting.releaseTo}
          onAdd={(issueId) => set([...agenda, { issueId }])}
        />
      )}
    </>
  );
}

function AgendaRow({
  item,
  number,
  names,
  form,
  onChange,
}: {
  readonly item: Item;
  readonly number: number;
  readonly names: RecordNames;
  readonly form: MeetingForm;
  readonly onChange: (part: Partial<Item>) => void;
}): JSX.Element {
  const t = useText(meetingTexts);
  return (
    <div className={classes.agendaRow}>
      <div className={classes.rowHead}>
        <TabMark>{number}</TabMark>
        <Link to={{ name: 'record', kind: 'issue', id: item.issueId }}>
          {names.of('issue', item.issueId)}
        </Link>
      </div>
      <NumberField
        label={t('minutes')}
        min={1}
        max={1440}
        step={5}
        allowDecimal={false}
        readOnly={form.readOnly}
        value={item.minutes}
        onNumber={(minutes) => onChange({ minutes: minutes === 0 ? undefined : minutes })}
      />
      <RecordSelect
        kind="person"
        label={t('lead')}
        placeholder={t('leadPlaceholder')}
        readOnly={form.readOnly}
        value={item.leadId}
        creatable
        onChange={(leadId) => onChange({ leadId })}
      />
      <div className={classes.wide}>
        <LocalTextField
          label={t('aim')}
          languages={form.languages}
          main={form.main}
          readOnly={form.readOnly}
          value={item.aim}
          onChange={(aim) => onChange({ aim })}
        />
      </div>
    </div>
  );
}
