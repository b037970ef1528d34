import { Button, FileButton, Select } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { idFor } from '../../../core/intake/ids.ts';
import { WORD_MEDIA_TYPE } from '../../../core/model/index.ts';
import { ApiError, call } from '../../api/client.ts';
import { applyChanges, useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { titleOf } from '../../components/record-form/record-title.ts';
import { useRecords } from '../../components/record-form/use-file.ts';
import { readDraft } from '../../components/record-form/validate.ts';
import { settingsTexts } from '../../i18n/areas/settings.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import type { SettingsForm } from './settings-form.ts';
import classes from './settings.module.css';

/** The Word file whose styles exported Word files take, and what it lacks. */
export function WordSection({ form }: { readonly form: SettingsForm }): JSX.Element {
  const t = useText(settingsTexts);
  const language = useLanguage();
  const { settings, readOnly, main, change } = form;
  const attachments = useRecords('attachment');
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const houses = attachments.filter(({ mediaType }) => mediaType === WORD_MEDIA_TYPE);
  const chosen = houses.find(({ id }) => id === settings.houseStyleId);
  const choose = (houseStyleId: string | undefined) => change({ houseStyleId }, t('houseStyle'));
  const take = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const label = t('houseStyleTaken', { name: file.name }).slice(0, 200);
      const attached = await call('records.attach', { label, name: file.name, bytes });
      const title = file.name.replace(/\.[^.]+$/, '');
      const id = idFor(title, (one) => attachments.some((record) => record.id === one));
      const read = readDraft('attachment', { ...attached, id, title });
      if (!read.ok) {
        const reason = { code: 'attach-unknown', params: { name: file.name } } as const;
        throw new ApiError('invalid', t('houseStyleTaken', { name: file.name }), undefined, reason);
      }
      const put = { op: 'put', kind: 'attachment', record: read.record, baseRevision: null } as const;
      await applyChanges({ label, changes: [put] });
      choose(id);
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p className={classes.hint}>{t('wordHint')}</p>
      <Select
        label={t('houseStyle')}
        placeholder={t('houseStyleNone')}
        clearable={!readOnly}
        readOnly={readOnly}
        data={houses.map((house) => ({
          value: house.id,
          label: titleOf('attachment', house, { language, main }),
        }))}
        value={settings.houseStyleId ?? null}
        onChange={(id) => choose(id ?? undefined)}
      />
      {!readOnly && (
        <div>
          <FileButton accept=".docx" onChange={(file) => void take(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={busy}
                leftSection={<IconUpload size="1rem" stroke={1.5} aria-hidden />}
              >
                {t('chooseHouseStyle')}
              </Button>
            )}
          </FileButton>
        </div>
      )}
      {failure !== undefined && <ErrorNotice error={failure} />}
      {chosen && <Lacking file={chosen.file} />}
    </>
  );
}

/** The styles that a house's file lacks. */
function Lacking({ file }: { readonly file: string }): JSX.Element | null {
  const t = useText(settingsTexts);
  const { data, error } = useCall('records.houseStyle', { file });
  if (error) return <ErrorNotice error={error} />;
  if (!data) return null;
  if (data.missing.length === 0) return <p className={classes.hint}>{t('houseStyleWhole')}</p>;
  return (
    <section className={classes.lacking} aria-label={t('houseStyleLacks', { n: data.missing.length })}>
      <h3 className={classes.subheading}>{t('houseStyleLacks', { n: data.missing.length })}</h3>
      <p className={classes.hint}>{t('houseStyleLacksHint')}</p>
      <ul className={classes.names}>
        {data.missing.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
