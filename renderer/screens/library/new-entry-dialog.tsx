import { Button, Group, Modal } from '@mantine/core';
import { useState, type JSX, type SubmitEvent } from 'react';
import { useApply } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { fieldsOf, withField, type Draft } from '../../components/record-form/field-spec.ts';
import { FormField } from '../../components/record-form/form-field.tsx';
import classes from '../../components/record-form/form.module.css';
import { idFor, nextSourceId } from '../../components/record-form/new-record.ts';
import { titleOf } from '../../components/record-form/record-title.ts';
import { useFileSettings, useRecords } from '../../components/record-form/use-file.ts';
import { readDraft, type Problems } from '../../components/record-form/validate.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { newRecordTexts } from '../../i18n/areas/new-record.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import type { LibraryKind } from '../../routes/routes.ts';
import { FilePicker } from './file-picker.tsx';
import { FORMS } from './forms/index.ts';

const NO_PROBLEMS: Problems = new Map();
/** Stands for the id while there is no name to make one from. */
const SOON = 'new';

/** Makes a record of any kind of the library from what it cannot do without. */
export function NewEntryDialog({
  kind,
  preset,
  onClose,
  onCreated,
}: {
  readonly kind: LibraryKind;
  /** What is known already, e.g. the issue of a point. */
  readonly preset?: Draft;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}): JSX.Element {
  const t = useText(newRecordTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const { main } = useFileSettings();
  const records = useRecords(kind);
  const apply = useApply();
  const form = FORMS[kind];
  const [draft, setDraft] = useState<Draft>(() => ({ ...form.blank, ...preset, id: SOON }));
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const asked = fieldsOf(form).filter(
    ({ field }) => form.create.includes(field) && (field !== 'prompt' || takesPrompt(draft)),
  );
  const change = (next: Draft) => {
    setDraft(next);
    if (problems.size > 0) {
      const read = readDraft(kind, next);
      setProblems(read.ok ? NO_PROBLEMS : read.problems);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readDraft(kind, draft);
    if (!read.ok) {
      setProblems(read.problems);
      return;
    }
    const ids = records.map((record) => record.id);
    const title = titleOf(kind, read.record as never, { language: 'en', main });
    const id = kind === 'source' ? nextSourceId(ids) : idFor(title, (each) => ids.includes(each));
    apply.mutate(
      {
        label: t('made', {
          kind: t(kind),
          name: titleOf(kind, { ...read.record, id } as never, { language, main }),
        }).slice(0, 200),
        changes: [{ op: 'put', kind, record: { ...read.record, id }, baseRevision: null }],
      },
      { onSuccess: () => onCreated(id) },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(kind)}
      size="xl"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit} noValidate>
        <div className={classes.fields}>
          {asked.map((spec) => (
            <div key={spec.field} className={spec.half === true ? classes.half : undefined}>
              {spec.type === 'file' ? (
                <FilePicker
                  draft={draft}
                  error={problems.has('file') || problems.has('mediaType')}
                  onPicked={(picked) =>
                    change({ ...picked, ...draft, file: picked.file, mediaType: picked.mediaType })
                  }
                />
              ) : (
                <FormField
                  spec={spec}
                  path={spec.field}
                  value={draft[spec.field]}
                  siblings={draft}
                  onChange={(value) => change(withField(draft, spec.field, value))}
                  problems={problems}
                  readOnly={false}
                />
              )}
            </div>
          ))}
        </div>
        {apply.error !== null && <ErrorNotice error={apply.error} />}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={apply.isPending}>
            {t('make')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

const takesPrompt = (draft: Draft) => draft['pointKind'] === 'if-raised' || draft['pointKind'] === 'press';
