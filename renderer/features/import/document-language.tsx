import { Input, SegmentedControl } from '@mantine/core';
import { useId, type JSX } from 'react';
import { wordsOf, type DocumentBlock } from '../../../core/intake/index.ts';
import type { Language } from '../../../core/model/index.ts';
import { importTexts } from '../../i18n/areas/import.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './import.module.css';

/** The language of the file that a document is written in: Korean where a fifth of its letters are Hangul. */
export function languageOf(blocks: readonly DocumentBlock[], languages: readonly Language[]): Language {
  const words = blocks
    .slice(0, 50)
    .map(({ block }) => wordsOf(block))
    .join(' ');
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const hangul = words.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const guess = hangul * 5 > letters ? 'ko' : 'en';
  return languages.includes(guess) ? guess : (languages[0] ?? 'en');
}

/** Chooses the language that a document's text goes into; nothing where the file has one only. */
export function DocumentLanguage({
  value,
  languages,
  onChange,
}: {
  readonly value: Language;
  readonly languages: readonly Language[];
  readonly onChange: (language: Language) => void;
}): JSX.Element | null {
  const t = useText(importTexts);
  const id = useId();
  if (languages.length < 2) return null;
  const names: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };
  return (
    <LabelledChoice
      id={id}
      label={t('language')}
      value={value}
      options={languages.map((language) => ({ value: language, label: names[language] }))}
      onChange={onChange}
    />
  );
}

/** A few choices side by side under a label. */
export function LabelledChoice<V extends string>({
  id,
  label,
  value,
  options,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}): JSX.Element {
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }}>
      <SegmentedControl
        className={classes.segments ?? ''}
        aria-labelledby={id}
        fullWidth
        data={options.map((option) => ({ ...option }))}
        value={value}
        onChange={onChange}
      />
    </Input.Wrapper>
  );
}
