import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState, type JSX } from 'react';

/** A number. What is typed stands as typed until the field is left: "7." is on its way to 7.25, and an empty field to another number. */
export function NumberField({
  value,
  onNumber,
  ...field
}: Omit<NumberInputProps, 'value' | 'onChange' | 'onBlur' | 'defaultValue'> & {
  readonly value: number | undefined;
  /** Undefined where there is no number. */
  readonly onNumber: (value: number | undefined) => void;
}): JSX.Element {
  const [typed, setTyped] = useState<string | number>();
  const read = numberOf(typed);
  const standing = typed !== undefined && (read === undefined || read === value);
  return (
    <NumberInput
      {...field}
      // a comma is what many keyboards have for a decimal point
      allowedDecimalSeparators={['.', ',']}
      value={standing ? typed : (value ?? '')}
      onChange={(next) => {
        setTyped(next);
        onNumber(numberOf(next));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

function numberOf(typed: string | number | undefined): number | undefined {
  const read = typed === undefined || typed === '' ? Number.NaN : Number(typed);
  return Number.isNaN(read) ? undefined : read;
}
