import { Checkbox, Input, SegmentedControl, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import type { Language } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { RecordSelect } from '../../components/record-form/record-select.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { settingsTexts } from '../../i18n/areas/settings.ts';
import { useText } from '../../i18n/use-text.ts';
import type { SettingsForm } from './settings-form.ts';
import classes from './settings.module.css';
import { TimeZoneSelect } from './time-zone-select.tsx';

/** The negotiation's title, our side, the languages and the time zone. */
export function FileSection({ form }: { readonly form: SettingsForm }): JSX.Element {
  const t = useText(settingsTexts);
  const common = useText(commonTexts);
  const { settings, readOnly, languages, main, change } = form;
  const other: Language = main === 'en' ? 'ko' : 'en';
  const names: Readonly<Record<Language, string>> = { en: common('english'), ko: common('korean') };
  const { title } = settings;
  const untitled = typeof title === 'string' && title.trim() === '';
  const both = languages.includes(other);
  return (
    <>
      <p className={classes.hint}>{t('fileHint')}</p>
      <LocalTextField
        label={t('fileTitle')}
        required
        languages={languages}
        main={main}
        readOnly={readOnly}
        value={title}
        error={untitled ? t('fileTitleMissing') : undefined}
        onChange={(next) => change({ title: next ?? '' }, t('fileTitle'))}
      />
      <div className={classes.grid}>
        <RecordSelect
          kind="party"
          label={t('ourParty')}
          required
          readOnly={readOnly}
          value={settings.ourPartyId}
          creatable
          onChange={(id) => id !== undefined && change({ ourPartyId: id }, t('ourParty'))}
        />
        <TimeZoneSelect
          label={t('timeZone')}
          value={settings.timeZone}
          disabled={readOnly}
          onChange={(timeZone) => change({ timeZone }, t('timeZone'))}
        />
      </div>
      <Input.Wrapper
        label={t('mainLanguage')}
        labelElement="div"
        description={t('mainLanguageHint')}
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <div className={classes.languages}>
          <SegmentedControl
            aria-label={t('mainLanguage')}
            readOnly={readOnly}
            value={main}
            onChange={(next) => {
              const first: Language = next === 'ko' ? 'ko' : 'en';
              if (first === main) return;
              change({ languages: both ? [first, main] : [first] }, t('mainLanguage'));
            }}
            data={[
              { value: 'ko', label: names.ko },
              { value: 'en', label: names.en },
            ]}
          />
          <Checkbox
            label={t('otherLanguage', { language: names[other] })}
            checked={both}
            disabled={readOnly}
            onChange={(event) =>
              change({ languages: event.currentTarget.checked ? [main, other] : [main] }, t('mainLanguage'))
            }
          />
        </div>
      </Input.Wrapper>
      <Textarea
        autosize
        label={t('remark')}
        description={t('remarkHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        readOnly={readOnly}
        value={settings.remark ?? ''}
        onChange={(event) => change({ remark: event.currentTarget.value || undefined }, t('remark'))}
      />
    </>
  );
}
