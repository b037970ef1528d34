import { Input, Kbd, SegmentedControl } from '@mantine/core';
import type { JSX } from 'react';
import { sayFailed } from '../../components/toast.tsx';
import { settingsTexts } from '../../i18n/areas/settings.ts';
import { useText } from '../../i18n/use-text.ts';
import { isMac } from '../../state/keys.ts';
import { changePreferences, usePreferences, type Preferences } from '../../state/preferences.ts';
import classes from './settings.module.css';

const SIZES = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** What holds for every file: language, theme and text size, and the keys worth knowing. */
export function AppSection(): JSX.Element {
  const t = useText(settingsTexts);
  const preferences = usePreferences();
  const prefer = (change: Partial<Preferences>) => void changePreferences(change).catch(sayFailed);
  const control = isMac() ? '⌘' : 'Ctrl';
  const keys = [
    [t('keySearch'), [control, 'K']],
    [t('keyUndo'), [control, 'Z']],
    [t('keyRedo'), [control, 'Y']],
    [t('keyExport'), [control, 'E']],
    [t('keyMove'), ['Alt', '↑ ↓']],
    [t('keyBold'), [control, 'B']],
  ] as const;
  return (
    <>
      <p className={classes.hint}>{t('appHint')}</p>
      <Input.Wrapper label={t('language')} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={t('language')}
            value={preferences.language}
            onChange={(language) => prefer({ language: language === 'ko' ? 'ko' : 'en' })}
            data={[
              { value: 'ko', label: <span lang="ko">한국어</span> },
              { value: 'en', label: <span lang="en">English</span> },
            ]}
          />
        </div>
      </Input.Wrapper>
      <Input.Wrapper label={t('theme')} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={t('theme')}
            value={preferences.theme}
            onChange={(theme) => prefer({ theme })}
            data={[
              { value: 'system' as const, label: t('themeSystem') },
              { value: 'light' as const, label: t('themeLight') },
              { value: 'dark' as const, label: t('themeDark') },
            ]}
          />
        </div>
      </Input.Wrapper>
      <Input.Wrapper label={t('textSize')} labelElement="div">
        <div className={classes.sizes} role="group" aria-label={t('textSize')}>
          {SIZES.map((percent) => (
            <button
              key={percent}
              type="button"
              className={classes.size}
              aria-pressed={preferences.textSize === percent}
              onClick={() => prefer({ textSize: percent })}
            >
              {t('textSizeValue', { percent })}
            </button>
          ))}
        </div>
      </Input.Wrapper>
      <h3 className={classes.subheading}>{t('keyboard')}</h3>
      <dl className={classes.keys}>
        {keys.map(([what, [first, second]]) => (
          <div key={what} className={classes.key}>
            <dt>{what}</dt>
            <dd>
              <Kbd>{first}</Kbd> <Kbd>{second}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
