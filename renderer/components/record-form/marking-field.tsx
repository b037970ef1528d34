import { Select } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { wordsOf } from './record-title.ts';
import { useFileSettings } from './use-file.ts';

/** Chooses a protective marking of the file. */
export function MarkingField({
  label,
  value,
  onChange,
  readOnly = false,
  error,
}: {
  /** "Marking" where absent. */
  readonly label?: string;
  readonly value: string | undefined;
  readonly onChange: (marking: string | undefined) => void;
  readonly readOnly?: boolean;
  readonly error?: ReactNode;
}): JSX.Element {
  const t = useText(fieldTexts);
  const language = useLanguage();
  const { settings, main } = useFileSettings();
  const options = settings.markings.map(({ id, label: words }) => ({
    value: id,
    label: wordsOf(words, { language, main }),
  }));
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <Select
      label={label ?? t('marking')}
      data={known ? options : [...options, { value, label: t('gone', { id: value }) }]}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      clearable={!readOnly}
      readOnly={readOnly}
      placeholder={t('markingNone')}
      error={error}
    />
  );
}
