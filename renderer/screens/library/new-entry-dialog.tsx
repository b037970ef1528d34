import { useMutation } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { call } from '../../api/client.ts';
import { applyChanges } from '../../api/hooks.ts';
import { fieldsOf, isAsked, withField, type Draft } from '../../components/record-form/field-spec.ts';
import { FormField } from '../../components/record-form/form-field.tsx';
import classes from '../../components/record-form/form.module.css';
import { newId } from '../../../core/intake/ids.ts';
import type { AnyRecord } from '../../../core/model/index.ts';
import { MakeDialog } from '../../components/record-form/make-dialog.tsx';
import { titleOf } from '../../components/record-form/record-title.ts';
import { useFileSettings, useRecords } from '../../components/record-form/use-file.ts';
import { readDraft, type Problems } from '../../components/record-form/validate.ts';
import { newRecordTexts } from '../../i18n/areas/new-record.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import type { LibraryKind } from '../../routes/routes.ts';
import { FilePicker, type PickedFile } from './file-picker.tsx';
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
  const language = useLanguage();
  const { main } = useFileSettings();
  const records = useRecords(kind);
  const form = FORMS[kind];
  const make = useMutation({
    mutationFn: async ({ record, label }: { readonly record: AnyRecord; readonly label: string }) => {
      // a file goes in only now: who cancels leaves nothing behind
      const attached =
        picked === undefined
          ? {}
          : await call('records.attach', {
              label: t('attached', { name: picked.name }).slice(0, 200),
              name: picked.name,
              bytes: picked.bytes,
            });
      await applyChanges({
        label,
        changes: [{ op: 'put', kind, record: { ...record, ...attached }, baseRevision: null }],
      });
      return record.id;
    },
    onSuccess: onCreated,
  });
  const [draft, setDraft] = useState<Draft>(() => ({ ...form.blank, ...preset, id: SOON }));
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [picked, setPicked] = useState<PickedFile>();
  const asked = fieldsOf(form).filter((spec) => form.create.includes(spec.field) && isAsked(spec, draft));
  const change = (next: Draft) => {
    setDraft(next);
    if (problems.size > 0) {
      const read = readDraft(kind, next);
      setProblems(read.ok ? NO_PROBLEMS : read.problems);
    }
  };
  const submit = () => {
    const read = readDraft(kind, draft);
    if (!read.ok) {
      setProblems(read.problems);
      return;
    }
    const title = titleOf(kind, read.record as never, { language: 'en', main });
    const id = newId(kind, title, new Set(records.map((record) => record.id)));
    const record = { ...read.record, id };
    const name = titleOf(kind, record as never, { language, main });
    make.mutate({ record, label: t('made', { kind: t(kind), name }).slice(0, 200) });
  };
  return (
    <MakeDialog
      title={t(kind)}
      size="xl"
      busy={make.isPending}
      error={make.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={classes.fields}>
        {asked.map((spec) => (
          <div key={spec.field} className={spec.half === true ? classes.half : undefined}>
            {spec.type === 'file' ? (
              <FilePicker
                picked={picked}
                missing={problems.has('file') || problems.has('mediaType')}
                onPicked={(file) => {
                  setPicked(file);
                  const title = file.name.replace(/\.[^.]+$/, '');
                  // the file's place is known once it is in; until then its name stands for it
                  change({ title, ...draft, file: 'files/new', mediaType: file.mediaType });
                }}
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
      <p className={classes.listEmpty}>{t('principalFirst')}</p>
    </MakeDialog>
  );
}
