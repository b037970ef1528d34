import { Textarea, type TextareaProps } from '@mantine/core';
import type { JSX, KeyboardEvent } from 'react';
import classes from './line-field.module.css';
import { moveOn } from './move-on.ts';
import { oneLine } from './one-line.ts';

/** A text of one line that is read whole: where it is longer than the field, the field has up to three lines. */
export function LineField({
  onText,
  ...field
}: Omit<TextareaProps, 'onChange' | 'classNames' | 'rows' | 'onKeyDown'> & {
  readonly onText: (text: string) => void;
}): JSX.Element {
  return (
    <Textarea
      {...field}
      rows={1}
      classNames={{ input: classes.line ?? '', section: classes.section ?? '' }}
      onChange={(event) => onText(oneLine(event.currentTarget.value))}
      onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => {
        // Enter that ends a syllable belongs to the keyboard of the language
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        moveOn(event.currentTarget);
      }}
    />
  );
}
