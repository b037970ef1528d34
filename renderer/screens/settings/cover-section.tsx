import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { LocalText } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { offerUndo } from '../../components/toast.tsx';
import { focusRow } from '../../features/sortable/focus-row.ts';
import { insertItem, moveItem, removeItem } from '../../features/sortable/rows.ts';
import { SortableList } from '../../features/sortable/sortable-list.tsx';
import { settingsTexts } from '../../i18n/areas/settings.ts';
import { useText } from '../../i18n/use-text.ts';
import type { SettingsForm } from './settings-form.ts';
import classes from './settings.module.css';

/** The office on the cover, line by line, and the handling note at its foot. */
export function CoverSection({ form }: { readonly form: SettingsForm }): JSX.Element {
  const t = useText(settingsTexts);
  const { settings, readOnly, languages, main, change } = form;
  const { issuer } = settings;
  const set = (next: readonly LocalText[]) => change({ issuer: [...next] }, t('issuer'));
  const remove = (index: number) => {
    const line = issuer[index];
    if (line === undefined) return;
    set(removeItem(issuer, index));
    offerUndo(t('issuerRemoved'), () =>
      form.update((now) => ({ issuer: [...insertItem(now.issuer, index, line)] }), t('issuer')),
    );
  };
  return (
    <>
      <h3 className={classes.subheading}>{t('issuer')}</h3>
      <p className={classes.hint}>{t('issuerHint')}</p>
      {issuer.length === 0 && <p className={classes.empty}>{t('issuerEmpty')}</p>}
      <SortableList
        label={t('issuer')}
        items={issuer}
        disabled={readOnly}
        nameOf={(_, index) => t('issuerLine', { n: index + 1 })}
        onMove={(from, to) => set(moveItem(issuer, from, to))}
        onRemove={remove}
      >
        {(line, index) => (
          <LocalTextField
            label={t('issuerLine', { n: index + 1 })}
            languages={languages}
            main={main}
            readOnly={readOnly}
            value={line}
            onChange={(text) => set(issuer.with(index, text ?? ''))}
          />
        )}
      </SortableList>
      {!readOnly && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size="1rem" stroke={1.75} />}
            onClick={() => {
              set([...issuer, '']);
              focusRow(t('issuer'), issuer.length);
            }}
          >
            {t('addIssuer')}
          </Button>
        </div>
      )}
      <LocalTextField
        label={t('handling')}
        hint={t('handlingHint')}
        multiline
        languages={languages}
        main={main}
        readOnly={readOnly}
        value={settings.handling}
        onChange={(handling) => change({ handling }, t('handling'))}
      />
    </>
  );
}
