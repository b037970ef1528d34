import { useMemo, type JSX } from 'react';
import type { Meeting } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { useRecordNames } from '../../components/record-form/use-record-names.ts';
import { offerUndo } from '../../components/toast.tsx';
import { changeItem, insertItem, moveItem, removeItem } from '../../features/sortable/rows.ts';
import { SortableList } from '../../features/sortable/sortable-list.tsx';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useText } from '../../i18n/use-text.ts';
import { Link } from '../../routes/navigation.tsx';
import type { MeetingForm } from './meeting-sections.ts';
import classes from './meetings.module.css';
import { RecordAdder } from './record-adder.tsx';

type Delegate = Meeting['ourDelegation'][number];

/** Who sits for one side, in the order of seats; for ours also who speaks in which order. */
export function DelegationSection({
  form,
  side,
}: {
  readonly form: MeetingForm;
  readonly side: 'ourDelegation' | 'theirDelegation';
}): JSX.Element {
  const t = useText(meetingTexts);
  const names = useRecordNames(['person']);
  const { readOnly, languages, main, change, update, meeting } = form;
  const { settings } = useFileSettings();
  const people = meeting[side];
  const added = useMemo(() => people.map(({ personId }) => personId), [people]);
  const set = (next: readonly Delegate[]) => change({ [side]: [...next] }, t(side));
  const remove = (index: number) => {
    const person = people[index];
    if (person === undefined) return;
    set(removeItem(people, index));
    offerUndo(t('personRemoved', { name: names.of('person', person.personId) }), () =>
      update((now) => ({ [side]: [...insertItem(now[side], index, person)] }), t(side)),
    );
  };
  return (
    <>
      <p className={classes.hint}>{t('delegationHint')}</p>
      {people.length === 0 && <p className={classes.empty}>{t('delegationEmpty')}</p>}
      <SortableList
        label={t(side)}
        items={people}
        disabled={readOnly}
        nameOf={({ personId }) => names.of('person', personId)}
        onMove={(from, to) => set(moveItem(people, from, to))}
        onRemove={remove}
      >
        {(person, index) => (
          <>
            <div className={classes.rowHead}>
              <Link to={{ name: 'record', kind: 'person', id: person.personId }}>
                {names.of('person', person.personId)}
              </Link>
            </div>
            <LocalTextField
              label={t('function')}
              placeholder={index === 0 ? t('functionPlaceholder') : undefined}
              languages={languages}
              main={main}
              readOnly={readOnly}
              value={person.function}
              onChange={(role) => set(changeItem(people, index, { function: role }))}
            />
          </>
        )}
      </SortableList>
      {!readOnly && (
        <RecordAdder
          kind="person"
          label={t('addPerson')}
          placeholder={t('addPersonPlaceholder')}
          added={added}
          releaseTo={meeting.releaseTo}
          partyId={side === 'ourDelegation' ? settings.ourPartyId : meeting.partyId}
          onAdd={(personId) => set([...people, { personId }])}
        />
      )}
      {side === 'ourDelegation' && <SpeakingOrder form={form} />}
    </>
  );
}

function SpeakingOrder({ form }: { readonly form: MeetingForm }): JSX.Element {
  const t = useText(meetingTexts);
  const names = useRecordNames(['person']);
  const order = form.meeting.speakingOrder;
  const set = (next: readonly string[]) => form.change({ speakingOrder: [...next] }, t('speaking'));
  const remove = (index: number) => {
    const speaker = order[index];
    if (speaker === undefined) return;
    set(removeItem(order, index));
    offerUndo(t('speakerRemoved', { name: names.of('person', speaker) }), () =>
      form.update(
        (now) => ({ speakingOrder: [...insertItem(now.speakingOrder, index, speaker)] }),
        t('speaking'),
      ),
    );
  };
  return (
    <>
      <h3 className={classes.subheading}>{t('speaking')}</h3>
      <p className={classes.hint}>{t('speakingHint')}</p>
      {order.length === 0 && <p className={classes.empty}>{t('speakingEmpty')}</p>}
      <SortableList
        label={t('speaking')}
        items={order}
        disabled={form.readOnly}
        nameOf={(id) => names.of('person', id)}
        onMove={(from, to) => set(moveItem(order, from, to))}
        onRemove={remove}
      >
        {(id, index) => (
          <div className={classes.speaker}>
            {index + 1}. {names.of('person', id)}
          </div>
        )}
      </SortableList>
      {!form.readOnly && (
        <RecordAdder
          kind="person"
          label={t('addSpeaker')}
          placeholder={t('addPersonPlaceholder')}
          added={order}
          releaseTo={form.meeting.releaseTo}
          onAdd={(id) => set([...order, id])}
        />
      )}
    </>
  );
}
