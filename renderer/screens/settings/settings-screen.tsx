import { useState, type JSX } from 'react';
import type { Settings } from '../../../core/model/index.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { SectionNav } from '../../components/section-nav.tsx';
import { SaveNotice } from '../../features/autosave/save-notice.tsx';
import { useSettingsDraft } from '../../features/autosave/use-autosave.ts';
import { settingsTexts } from '../../i18n/areas/settings.ts';
import { useText } from '../../i18n/use-text.ts';
import { Screen } from '../../shell/screen.tsx';
import { AppSection } from './app-section.tsx';
import { AreasSection } from './areas-section.tsx';
import { cleanSettings } from './clean-settings.ts';
import { CoverSection } from './cover-section.tsx';
import { FileSection } from './file-section.tsx';
import { MarkingsSection } from './markings-section.tsx';
import type { SettingsChange, SettingsForm } from './settings-form.ts';
import { WordSection } from './word-section.tsx';
import classes from './settings.module.css';

const PARTS = ['file', 'cover', 'markings', 'areas', 'word', 'app'] as const;
type Part = (typeof PARTS)[number];

/** Settings of the file, which save themselves, and of the app. */
export function SettingsScreen(): JSX.Element {
  const t = useText(settingsTexts);
  const { settings, readOnly } = useFileSettings();
  const draft = useSettingsDraft(settings, cleanSettings);
  const [part, setPart] = useState<Part>('file');
  const { value } = draft;
  const update = (make: (before: Settings) => SettingsChange, what: string) =>
    draft.change((before) => ({ ...before, ...make(before) }) as Settings, t('settingsLabel', { what }));
  const form: SettingsForm = {
    settings: value,
    readOnly,
    languages: value.languages,
    main: value.languages[0] ?? 'en',
    change: (change, what) => update(() => change, what),
    update,
  };
  return (
    <Screen title={t('title')} layout="panes">
      <div className={classes.panes}>
        <SectionNav
          label={t('parts')}
          sections={PARTS.map((id) => ({ id, label: t(id) }))}
          current={part}
          onChange={setPart}
        />
        <div className={classes.form} key={part}>
          <div className={classes.inner}>
            <SaveNotice draft={draft} nameField={() => t('file')} />
            <h2 className={classes.heading}>{t(part)}</h2>
            <PartForm part={part} form={form} />
          </div>
        </div>
      </div>
    </Screen>
  );
}

function PartForm({ part, form }: { readonly part: Part; readonly form: SettingsForm }): JSX.Element {
  switch (part) {
    case 'file':
      return <FileSection form={form} />;
    case 'cover':
      return <CoverSection form={form} />;
    case 'markings':
      return <MarkingsSection form={form} />;
    case 'areas':
      return <AreasSection form={form} />;
    case 'word':
      return <WordSection form={form} />;
    case 'app':
      return <AppSection />;
  }
}
