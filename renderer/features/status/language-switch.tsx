import type { JSX } from 'react';
import { sayFailed } from '../../components/toast.tsx';
import { shellTexts } from '../../i18n/areas/shell.ts';
import { useText } from '../../i18n/use-text.ts';
import { changePreferences, usePreferences } from '../../state/preferences.ts';
import classes from './language-switch.module.css';

const LANGUAGES = [
  { language: 'ko', own: '한국어' },
  { language: 'en', own: 'English' },
] as const;

/** The language of the interface, at one click. */
export function LanguageSwitch(): JSX.Element {
  const t = useText(shellTexts);
  const { language: current } = usePreferences();
  return (
    <span role="group" aria-label={t('language')} className={classes.languages}>
      {LANGUAGES.map(({ language, own }) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={classes.language}
          aria-pressed={language === current}
          onClick={() => void changePreferences({ language }).catch(sayFailed)}
        >
          {own}
        </button>
      ))}
    </span>
  );
}
