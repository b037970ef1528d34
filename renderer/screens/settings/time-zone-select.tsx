import { Select } from '@mantine/core';
import { startTransition, useMemo, useState, type JSX, type ReactNode } from 'react';
import { startTexts } from '../../i18n/areas/start.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { dayMoment, findTimeZones, timeZonesIn, timeZonesOf } from './time-zones.ts';

/** Picks a time zone; it is found by city, by country's name for it, or by its distance from UTC. */
export function TimeZoneSelect({
  label,
  value,
  error,
  day,
  disabled = false,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly error?: ReactNode;
  /** The day whose distance from UTC is shown; today where absent. */
  readonly day?: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (timeZone: string) => void;
}): JSX.Element {
  const t = useText(startTexts);
  const language = useLanguage();
  // naming some four hundred zones takes a while: not before somebody looks at them
  const [asked, setAsked] = useState(false);
  const zones = useMemo(
    () =>
      asked
        ? timeZonesIn(language, value, dayMoment(day))
        : timeZonesOf(value === '' ? [] : [value], language, dayMoment(day)),
    [asked, language, value, day],
  );
  return (
    <Select
      label={label}
      searchable
      limit={60}
      maxDropdownHeight="16rem"
      nothingFoundMessage={t('timeZoneNone')}
      data={zones}
      value={value === '' ? null : value}
      error={error}
      disabled={disabled}
      allowDeselect={false}
      onFocus={() => startTransition(() => setAsked(true))}
      filter={({ search }) => findTimeZones(zones, search)}
      onChange={(zone) => zone !== null && onChange(zone)}
    />
  );
}
