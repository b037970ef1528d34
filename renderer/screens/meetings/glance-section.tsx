import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { Meeting } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { RecordSelect } from '../../components/record-form/record-select.tsx';
import { SourcesField } from '../../components/record-form/records-field.tsx';
import { offerUndo } from '../../components/toast.tsx';
import { focusRow } from '../../features/sortable/focus-row.ts';
import { changeItem, insertItem, moveItem, removeItem } from '../../features/sortable/rows.ts';
import { SortableList } from '../../features/sortable/sortable-list.tsx';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useText } from '../../i18n/use-text.ts';
import { isBlank } from './clean-meeting.ts';
import type { MeetingForm } from './meeting-sections.ts';
import classes from './meetings.module.css';

type Ask = Meeting['asks'][number];

const MOST_ASKS = 3;

/** What stands on the page at a glance: the objective, up to three asks, and what not to offer. */
export function GlanceSection({ form }: { readonly form: MeetingForm }): JSX.Element {
  const t = useText(meetingTexts);
  const { meeting, readOnly, languages, main, change } = form;
  const { asks } = meeting;
  const shared = { languages, main, readOnly } as const;
  const set = (next: readonly Ask[]) => change({ asks: [...next] }, t('asks'));
  const remove = (index: number) => {
    const ask = asks[index];
    if (ask === undefined) return;
    set(removeItem(asks, index));
    offerUndo(t('askRemoved'), () =>
      form.update((now) => ({ asks: [...insertItem(now.asks, index, ask)].slice(0, MOST_ASKS) }), t('asks')),
    );
  };
  return (
    <>
      <LocalTextField
        {...shared}
        label={t('objective')}
        hint={t('objectiveHint')}
        multiline
        value={meeting.objective}
        onChange={(objective) => change({ objective }, t('objective'))}
      />
      <h3 className={classes.subheading}>{t('asks')}</h3>
      {asks.length === 0 && <p className={classes.empty}>{t('asksEmpty')}</p>}
      <SortableList
        label={t('asks')}
        items={asks}
        disabled={readOnly}
        nameOf={(_, index) => t('ask', { n: index + 1 })}
        onMove={(from, to) => set(moveItem(asks, from, to))}
        onRemove={remove}
      >
        {(ask, index) => (
          <>
            <LocalTextField
              {...shared}
              label={t('ask', { n: index + 1 })}
              value={ask.text}
              error={isBlank(ask.text) ? t('askEmpty') : undefined}
              onChange={(text) => set(changeItem(asks, index, { text: text ?? '' }))}
            />
            <div className={classes.askFoot}>
              <RecordSelect
                kind="issue"
                label={t('askIssue')}
                placeholder={t('askIssuePlaceholder')}
                readOnly={readOnly}
                value={ask.issueId}
                onChange={(issueId) => set(changeItem(asks, index, { issueId }))}
              />
              <SourcesField
                label={t('askSources')}
                readOnly={readOnly}
                value={ask.sourceIds}
                onChange={(ids) => set(changeItem(asks, index, { sourceIds: [...ids] }))}
              />
            </div>
          </>
        )}
      </SortableList>
      {asks.length < MOST_ASKS ? (
        !readOnly && (
          <div>
            <Button
              variant="default"
              leftSection={<IconPlus size="1rem" stroke={1.75} />}
              onClick={() => {
                set([...asks, { text: '', sourceIds: [] }]);
                focusRow(t('asks'), asks.length);
              }}
            >
              {t('addAsk')}
            </Button>
          </div>
        )
      ) : (
        <p className={classes.hint}>{t('asksFull')}</p>
      )}
      <LocalTextField
        {...shared}
        label={`${t('doNotOffer')} · ${t('principalOnly')}`}
        tone="red"
        multiline
        value={meeting.doNotOffer}
        onChange={(doNotOffer) => change({ doNotOffer }, t('doNotOffer'))}
      />
    </>
  );
}
