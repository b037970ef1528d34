import { TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useText } from '../../i18n/use-text.ts';
import { readTime } from './read-time.ts';

/** A time of day in 24 hours, typed as people type it; it is read when the field is left or Enter is pressed. */
export function TimeField({
  label,
  value,
  readOnly,
  error,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly readOnly: boolean;
  readonly error: boolean;
  readonly onChange: (time: string | undefined) => void;
}): JSX.Element {
  const t = useText(fieldTexts);
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && typed.trim() !== '' && readTime(typed) === undefined;
  const commit = () => {
    if (typed === undefined) return;
    const read = readTime(typed);
    if (typed.trim() !== '' && read === undefined) return;
    setTyped(undefined);
    if (read !== value) onChange(read);
  };
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      placeholder="00:00"
      maxLength={12}
      readOnly={readOnly}
      value={typed ?? value ?? ''}
      error={wrong ? t('timeWrong') : error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
        if (event.key === 'Escape') setTyped(undefined);
      }}
    />
  );
}
