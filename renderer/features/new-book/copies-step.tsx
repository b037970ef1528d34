import { Checkbox, SegmentedControl } from '@mantine/core';
import type { JSX } from 'react';
import {
  pickLanguage,
  VARIANTS,
  type Language,
  type LocalText,
  type Meeting,
  type Variant,
} from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { RecordsField } from '../../components/record-form/records-field.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { newBookTexts } from '../../i18n/areas/new-book.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './new-book.module.css';
import { isPaper } from './papers.ts';

const NAMES = { en: 'english', ko: 'korean' } as const;

/** Title, language and copies. */
export function CopiesStep({
  meeting,
  main,
  languages,
  title,
  onTitle,
  language,
  onLanguage,
  variants,
  onVariants,
  hasPapers,
  annexIds,
  onAnnexes,
}: {
  readonly meeting: Meeting;
  readonly main: Language;
  readonly languages: readonly Language[];
  readonly title: LocalText | undefined;
  readonly onTitle: (title: LocalText | undefined) => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly variants: readonly Variant[];
  readonly onVariants: (variants: readonly Variant[]) => void;
  /** Whether the library has anything that books can print as an annex. */
  readonly hasPapers: boolean;
  readonly annexIds: readonly string[];
  readonly onAnnexes: (ids: readonly string[]) => void;
}): JSX.Element {
  const t = useText(newBookTexts);
  const common = useText(commonTexts);
  return (
    <div className={classes.fields}>
      <p className={classes.filled} role="status">
        {t('filled', { n: meeting.agenda.length })}
        {annexIds.length > 0 && ` ${t('withAnnexes', { n: annexIds.length })}`} {t('changeLater')}
      </p>
      <div className={classes.titleRow}>
        <LocalTextField
          label={t('bookTitle')}
          value={title}
          onChange={onTitle}
          languages={[language]}
          main={main}
          hint={t('titleHint')}
          placeholder={pickLanguage(meeting.title, language, main)?.value}
        />
        {languages.length > 1 && (
          <div>
            <span className={classes.label} id="new-book-language">
              {t('language')}
            </span>
            <SegmentedControl
              aria-labelledby="new-book-language"
              value={language}
              onChange={(value) => onLanguage(value === 'ko' ? 'ko' : 'en')}
              data={languages.map((each) => ({ value: each, label: common(NAMES[each]) }))}
            />
          </div>
        )}
      </div>
      <Checkbox.Group
        label={t('copies')}
        value={[...variants]}
        onChange={(value) => onVariants(VARIANTS.filter((each) => value.includes(each)))}
      >
        <div className={classes.copies}>
          {VARIANTS.map((variant) => {
            const released = variant === 'principal' || meeting.releaseTo.includes(variant);
            return (
              <Checkbox
                key={variant}
                value={variant}
                label={common(variant)}
                disabled={!released}
                description={released ? t(`${variant}Hint`) : t('notReleased')}
              />
            );
          })}
        </div>
      </Checkbox.Group>
      {hasPapers && (
        <RecordsField
          kind="attachment"
          label={t('annexes')}
          hint={t('annexesHint')}
          value={annexIds}
          onChange={onAnnexes}
          filter={isPaper}
        />
      )}
    </div>
  );
}
