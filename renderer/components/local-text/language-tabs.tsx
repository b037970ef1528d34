import { useRef, type JSX, type KeyboardEvent } from 'react';
import type { Language } from '../../../core/model/index.ts';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './local-text.module.css';

const NAMES: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };

/** The switch between the languages of one field; a dash stands behind those with nothing in them. */
export function LanguageTabs({
  label,
  languages,
  current,
  empty,
  panelId,
  onChange,
}: {
  readonly label: string;
  readonly languages: readonly Language[];
  readonly current: Language;
  readonly empty: (language: Language) => boolean;
  readonly panelId: string;
  readonly onChange: (language: Language) => void;
}): JSX.Element {
  const t = useText(fieldTexts);
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const step = event.key === 'ArrowRight' ? 1 : -1;
    const at = (languages.indexOf(current) + step + languages.length) % languages.length;
    const next = languages[at];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
    list.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      tabIndex={-1}
      aria-label={t('languagesOf', { label })}
      className={classes.languages}
      onKeyDown={move}
    >
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          role="tab"
          lang={language}
          id={`${panelId}-${language}`}
          aria-selected={language === current}
          aria-controls={panelId}
          tabIndex={language === current ? 0 : -1}
          data-empty={empty(language) || undefined}
          className={classes.language}
          onClick={() => onChange(language)}
        >
          {NAMES[language]}
        </button>
      ))}
    </div>
  );
}
