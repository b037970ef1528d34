import { Textarea } from '@mantine/core';
import { useId, type JSX } from 'react';
import type { Language, LocalText } from '../../../core/model/index.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useText } from '../../i18n/use-text.ts';
import { LineField } from '../line-field.tsx';
import { FieldFoot, FieldHead } from './field-head.tsx';
import type { LanguagesFieldProps } from './field-props.ts';
import classes from './local-text.module.css';
import { byLanguage, withLanguage } from './localized.ts';

const TAGS: Readonly<Record<Language, string>> = { en: 'EN', ko: 'KO' };

/** One line, or a few, in each language of the file; the first language is the main one. */
export function LocalTextField({
  label,
  value,
  onChange,
  languages,
  main: given,
  multiline = false,
  required = false,
  readOnly = false,
  tone,
  hint,
  error,
  placeholder,
  startHere = false,
}: LanguagesFieldProps<LocalText> & {
  readonly multiline?: boolean;
  readonly placeholder?: string | undefined;
}): JSX.Element {
  const id = useId();
  const main = given ?? languages[0] ?? 'en';
  const t = useText(fieldTexts);
  const common = useText(commonTexts);
  const written = byLanguage(value, main);
  const names: Readonly<Record<Language, string>> = { en: common('english'), ko: common('korean') };
  const single = languages.length === 1;
  const shared = { readOnly, placeholder, 'aria-required': required || undefined } as const;
  return (
    <div
      className={classes.field}
      role={single ? undefined : 'group'}
      aria-labelledby={single ? undefined : id}
    >
      <FieldHead
        id={id}
        label={label}
        required={required}
        tone={tone}
        {...(single && { htmlFor: `${id}-${languages[0]}` })}
      />
      <div className={classes.pair}>
        {languages.map((language, index) => {
          const write = (text: string) =>
            onChange(withLanguage(value, language, text === '' ? undefined : text, main));
          const field = {
            ...shared,
            id: `${id}-${language}`,
            lang: language,
            value: written[language] ?? '',
            error: error !== undefined && (index === 0 || written[language] !== undefined),
            'aria-describedby': error === undefined && hint === undefined ? undefined : `${id}-foot`,
            'data-autofocus': (startHere && index === 0) || undefined,
            ...(!single && {
              'aria-label': t('inLanguage', { label, language: names[language] }),
              leftSection: (
                <span aria-hidden className={classes.tag}>
                  {TAGS[language]}
                </span>
              ),
            }),
          };
          return multiline ? (
            <Textarea
              key={language}
              {...field}
              onChange={(event) => write(event.currentTarget.value)}
              autosize
              minRows={2}
              maxRows={12}
              classNames={{ section: classes.tagTop ?? '' }}
            />
          ) : (
            <LineField key={language} {...field} onText={write} />
          );
        })}
      </div>
      <FieldFoot id={`${id}-foot`} error={error} hint={hint} />
    </div>
  );
}
