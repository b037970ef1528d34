import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { VARIANTS, type Settings } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { idFor } from '../../../core/intake/ids.ts';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { offerUndo } from '../../components/toast.tsx';
import { focusRow } from '../../features/sortable/focus-row.ts';
import { changeItem, insertItem, moveItem, removeItem } from '../../features/sortable/rows.ts';
import { SortableList } from '../../features/sortable/sortable-list.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { settingsTexts } from '../../i18n/areas/settings.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import type { SettingsForm } from './settings-form.ts';
import classes from './settings.module.css';
import { useMarkingUses } from './use-uses.ts';

type Marking = Settings['markings'][number];

/** The protective markings from the lowest to the highest, and which one each copy carries. */
export function MarkingsSection({ form }: { readonly form: SettingsForm }): JSX.Element {
  const t = useText(settingsTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const uses = useMarkingUses();
  const [refused, setRefused] = useState<{ readonly name: string; readonly why: string }>();
  const { settings, readOnly, languages, main, change } = form;
  const { markings, variantMarkings } = settings;
  const nameOf = ({ label }: Marking) => wordsOf(label, { language, main }) || t('unnamed');
  const set = (next: readonly Marking[]) => change({ markings: [...next] }, t('markings'));

  const whyNot = ({ id }: Marking): string | undefined => {
    if (markings.length === 1) return t('markingLast');
    const copy = VARIANTS.find((variant) => variantMarkings[variant] === id);
    if (copy !== undefined) return t('markingOnCopy', { copy: common(copy) });
    return uses.of(id) > 0 ? t('markingInUse', { count: uses.of(id) }) : undefined;
  };
  const remove = (index: number) => {
    const marking = markings[index];
    if (marking === undefined) return;
    set(removeItem(markings, index));
    offerUndo(t('markingRemoved', { name: nameOf(marking) }), () =>
      form.update((now) => ({ markings: [...insertItem(now.markings, index, marking)] }), t('markings')),
    );
  };
  const mayRemove = (index: number): boolean => {
    const marking = markings[index];
    const why = marking === undefined ? undefined : whyNot(marking);
    setRefused(why === undefined || marking === undefined ? undefined : { name: nameOf(marking), why });
    return why === undefined;
  };
  const add = () => {
    const id = idFor('marking', (each) => markings.some((marking) => marking.id === each));
    focusRow(t('markings'), markings.length);
    set([...markings, { id, label: t('newMarking') }]);
  };
  return (
    <>
      <p className={classes.hint}>{t('markingsHint')}</p>
      {refused !== undefined && (
        <Notice tone="amber" role="alert" title={t('markingKept', { name: refused.name })}>
          {refused.why}
        </Notice>
      )}
      <SortableList
        label={t('markings')}
        items={markings}
        disabled={readOnly}
        nameOf={nameOf}
        onMove={(from, to) => set(moveItem(markings, from, to))}
        removable={!uses.pending}
        mayRemove={mayRemove}
        onRemove={remove}
      >
        {(marking, index) => (
          <LocalTextField
            label={t('markingName', { n: index + 1 })}
            languages={languages}
            main={main}
            readOnly={readOnly}
            value={marking.label}
            error={marking.label === '' ? t('nameMissing') : undefined}
            onChange={(label) => set(changeItem(markings, index, { label: label ?? '' }))}
          />
        )}
      </SortableList>
      {!readOnly && (
        <div>
          <Button variant="default" leftSection={<IconPlus size="1rem" stroke={1.75} />} onClick={add}>
            {t('addMarking')}
          </Button>
        </div>
      )}
      <h3 className={classes.subheading}>{t('variantMarkings')}</h3>
      <p className={classes.hint}>{t('variantMarkingsHint')}</p>
      <div className={classes.grid}>
        {VARIANTS.map((variant) => (
          <Select
            key={variant}
            label={t('copy', { copy: common(variant) })}
            placeholder={t('variantHighest')}
            clearable={!readOnly}
            readOnly={readOnly}
            data={markings.map((marking) => ({ value: marking.id, label: nameOf(marking) }))}
            value={variantMarkings[variant] ?? null}
            onChange={(id) => {
              const { [variant]: _before, ...rest } = variantMarkings;
              change(
                { variantMarkings: id === null ? rest : { ...rest, [variant]: id } },
                t('variantMarkings'),
              );
            }}
          />
        ))}
      </div>
    </>
  );
}
