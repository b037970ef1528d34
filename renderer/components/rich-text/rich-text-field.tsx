import { useId, useState, type CSSProperties, type JSX, type ReactNode } from 'react';
import type { Language, LocalRich } from '../../../core/model/index.ts';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { FieldFoot, FieldHead } from '../local-text/field-head.tsx';
import type { LanguagesFieldProps } from '../local-text/field-props.ts';
import { LanguageTabs } from '../local-text/language-tabs.tsx';
import { byLanguage, withLanguage } from '../local-text/localized.ts';
import { RichEditor } from './rich-editor.tsx';
import classes from './rich-text.module.css';

/** A text with paragraphs, lists, tables, links and footnotes, in each language of the file. */
export function RichTextField({
  label,
  value,
  onChange,
  languages,
  main: given,
  required = false,
  readOnly = false,
  lines = 3,
  tone,
  hint,
  error,
  actions,
  startHere = false,
}: LanguagesFieldProps<LocalRich> & {
  /** Height of an empty field. */
  readonly lines?: number;
  /** Buttons at the right of the label. */
  readonly actions?: ReactNode;
}): JSX.Element {
  const id = useId();
  const main = given ?? languages[0] ?? 'en';
  const t = useText(fieldTexts);
  const own = useLanguage();
  const written = byLanguage(value, main);
  // who works in Korean reads the Korean, unless there is only English yet
  const [chosen, choose] = useState(
    written[own] === undefined && value !== undefined ? (languages[0] ?? main) : own,
  );
  const current = languages.includes(chosen) ? chosen : (languages[0] ?? main);
  const single = languages.length === 1;
  const other = languages.find((each) => each !== current && written[each] !== undefined);
  const names: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };
  const untranslated =
    written[current] === undefined && other !== undefined
      ? t('onlyIn', { language: names[current], other: names[other] })
      : undefined;
  const foot = hint ?? untranslated;
  return (
    <div>
      <FieldHead id={`${id}-label`} label={label} required={required} tone={tone}>
        {actions}
        {!single && (
          <LanguageTabs
            label={label}
            languages={languages}
            current={current}
            empty={(language) => written[language] === undefined}
            panelId={`${id}-panel`}
            onChange={choose}
          />
        )}
      </FieldHead>
      <div
        id={`${id}-panel`}
        role={single ? undefined : 'tabpanel'}
        aria-labelledby={single ? undefined : `${id}-panel-${current}`}
        className={classes.box}
        data-tone={tone}
        data-invalid={error !== undefined || undefined}
        style={{ '--lines': lines } as CSSProperties}
      >
        <RichEditor
          key={current}
          label={single ? label : t('inLanguage', { label, language: names[current] })}
          language={current}
          value={written[current]}
          readOnly={readOnly}
          invalid={error !== undefined}
          startHere={startHere}
          describedBy={error === undefined && foot === undefined ? undefined : `${id}-foot`}
          onChange={(text) => onChange(withLanguage(value, current, text, main))}
        />
      </div>
      <FieldFoot id={`${id}-foot`} error={error} hint={foot} />
    </div>
  );
}
