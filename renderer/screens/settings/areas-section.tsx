import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import type { Settings } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { idFor } from '../../../core/intake/ids.ts';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { offerUndo } from '../../components/toast.tsx';
import { focusRow } from '../../features/sortable/focus-row.ts';
import { changeItem, insertItem, moveItem, removeItem } from '../../features/sortable/rows.ts';
import { SortableList } from '../../features/sortable/sortable-list.tsx';
import { settingsTexts } from '../../i18n/areas/settings.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import type { SettingsForm } from './settings-form.ts';
import classes from './settings.module.css';
import { useAreaUses } from './use-uses.ts';

type Area = Settings['areas'][number];

/** The areas of the negotiation, in the order in which issues are grouped. */
export function AreasSection({ form }: { readonly form: SettingsForm }): JSX.Element {
  const t = useText(settingsTexts);
  const language = useLanguage();
  const uses = useAreaUses();
  const [refused, setRefused] = useState<{ readonly name: string; readonly count: number }>();
  const { settings, readOnly, languages, main, change } = form;
  const { areas } = settings;
  const nameOf = ({ name }: Area) => wordsOf(name, { language, main }) || t('unnamed');
  const set = (next: readonly Area[]) => change({ areas: [...next] }, t('areas'));
  const mayRemove = (index: number): boolean => {
    const area = areas[index];
    const count = area === undefined ? 0 : uses.of(area.id);
    setRefused(area === undefined || count === 0 ? undefined : { name: nameOf(area), count });
    return count === 0;
  };
  const remove = (index: number) => {
    const area = areas[index];
    if (area === undefined) return;
    set(removeItem(areas, index));
    offerUndo(t('areaRemoved', { name: nameOf(area) }), () =>
      form.update((now) => ({ areas: [...insertItem(now.areas, index, area)] }), t('areas')),
    );
  };
  const add = () => {
    const id = idFor('area', (each) => areas.some((area) => area.id === each));
    focusRow(t('areas'), areas.length);
    set([...areas, { id, name: '' }]);
  };
  return (
    <>
      <p className={classes.hint}>{t('areasHint')}</p>
      {refused !== undefined && (
        <Notice tone="amber" role="alert" title={t('markingKept', { name: refused.name })}>
          {t('areaInUse', { count: refused.count })}
        </Notice>
      )}
      {areas.length === 0 && <p className={classes.empty}>{t('areasEmpty')}</p>}
      <SortableList
        label={t('areas')}
        items={areas}
        disabled={readOnly}
        nameOf={nameOf}
        onMove={(from, to) => set(moveItem(areas, from, to))}
        removable={!uses.pending}
        mayRemove={mayRemove}
        onRemove={remove}
      >
        {(area, index) => (
          <LocalTextField
            label={t('areaName', { n: index + 1 })}
            languages={languages}
            main={main}
            readOnly={readOnly}
            value={area.name}
            error={area.name === '' ? t('nameMissing') : undefined}
            onChange={(name) => set(changeItem(areas, index, { name: name ?? '' }))}
          />
        )}
      </SortableList>
      {!readOnly && (
        <div>
          <Button variant="default" leftSection={<IconPlus size="1rem" stroke={1.75} />} onClick={add}>
            {t('addArea')}
          </Button>
        </div>
      )}
    </>
  );
}
