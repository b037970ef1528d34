import { Button, CloseButton, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type JSX, type SubmitEvent } from 'react';
import type { Cite } from '../../../core/model/index.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useText } from '../../i18n/use-text.ts';
import { RecordSelect } from '../record-form/record-select.tsx';
import { useRecordNames } from '../record-form/use-record-names.ts';
import { Dialog } from '../dialog.tsx';
import type { Footnote } from './convert.ts';
import classes from './rich-text.module.css';

/** Picks the sources of a footnote, the places in them, and takes a note of one's own. */
export function FootnoteDialog({
  footnote,
  isNew,
  onCancel,
  onSave,
  onRemove,
}: {
  readonly footnote: Footnote;
  readonly isNew: boolean;
  readonly onCancel: () => void;
  readonly onSave: (footnote: Footnote) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const t = useText(fieldTexts);
  const common = useText(commonTexts);
  const names = useRecordNames(['source']);
  const [cites, setCites] = useState<readonly Cite[]>(footnote.cites);
  const [note, setNote] = useState(footnote.note ?? '');
  const empty = cites.length === 0 && note.trim() === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // a form in a dialog lies inside the record's form for React
    event.stopPropagation();
    if (empty) return;
    onSave({ kind: 'footnote', cites, ...(note.trim() !== '' && { note: note.trim() }) });
  };
  const setLocator = (index: number, locator: string) => {
    setCites((before) =>
      before.map((cite, at) =>
        at === index ? { sourceId: cite.sourceId, ...(locator !== '' && { locator }) } : cite,
      ),
    );
  };
  return (
    <Dialog
      opened
      onClose={onCancel}
      size="lg"
      title={t('footnoteTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text c="dimmed" size="sm">
            {t('footnoteIntro')}
          </Text>
          {cites.length > 0 && (
            <ul className={classes.cites}>
              {cites.map((cite, index) => {
                const source = names.of('source', cite.sourceId);
                return (
                  // oxlint-disable-next-line react/no-array-index-key -- one source may be named twice
                  <li key={`${cite.sourceId}-${index}`} className={classes.cite}>
                    <span>{source}</span>
                    <CloseButton
                      aria-label={t('removeSource', { source })}
                      onClick={() => setCites((before) => before.filter((_, at) => at !== index))}
                    />
                    <TextInput
                      aria-label={t('locator', { source })}
                      placeholder={t('locatorShort')}
                      value={cite.locator ?? ''}
                      onChange={(event) => setLocator(index, event.currentTarget.value)}
                    />
                  </li>
                );
              })}
            </ul>
          )}
          <RecordSelect
            key={cites.length}
            kind="source"
            label={t('findSource')}
            value={undefined}
            startHere={isNew}
            creatable
            onChange={(id) => {
              if (id !== undefined) setCites((before) => [...before, { sourceId: id }]);
            }}
          />
          <Textarea
            label={t('note')}
            description={t('noteHint')}
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            {!isNew && (
              <Button variant="default" onClick={onRemove} mr="auto">
                {t('footnoteRemove')}
              </Button>
            )}
            <Button variant="default" onClick={onCancel}>
              {common('cancel')}
            </Button>
            <Button type="submit" disabled={empty}>
              {isNew ? t('footnoteInsert') : t('footnoteSave')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
