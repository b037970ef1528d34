import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/ko';
import { DateInput } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { useState, type JSX, type ReactNode } from 'react';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { readDay } from '../../../core/intake/read-day.ts';

/**
 * A day, typed (2025-05-20, 20.5.2025, 2025년 5월 20일) or picked; kept as 2025-05-20. What is typed and is no day
 * stays in the field with the reason, and the form around it is not sent.
 */
export function DateField({
  label,
  value,
  onChange,
  required = false,
  readOnly = false,
  hint,
  error,
}: {
  readonly label: string;
  /** An ISO day. */
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
}): JSX.Element {
  const t = useText(fieldTexts);
  const language = useLanguage();
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string | undefined }>();
  const [left, setLeft] = useState(false);
  const [opened, calendar] = useDisclosure();
  // another day, picked or brought back, takes the place of what was typed
  const noDay = typed !== undefined && typed.over === value && isNoDay(typed.text);
  const wrong = noDay ? t('dayWrong', { example: '2025-05-20' }) : '';
  return (
    <DateInput
      ref={(input) => input?.setCustomValidity(wrong)}
      label={label}
      description={hint}
      error={noDay && left ? wrong : error}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={value ?? null}
      onChange={(day) => onChange(day ?? undefined)}
      onInput={(event) => {
        setTyped({ text: event.currentTarget.value, over: value });
        setLeft(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') setLeft(true);
      }}
      onBlur={() => setLeft(true)}
      fixOnBlur={!noDay}
      dateParser={(typed) => readDay(typed) ?? null}
      valueFormat={language === 'ko' ? 'YYYY년 M월 D일' : 'D MMMM YYYY'}
      monthLabelFormat={language === 'ko' ? 'YYYY년 M월' : 'MMMM YYYY'}
      yearLabelFormat={language === 'ko' ? 'YYYY년' : 'YYYY'}
      locale={language}
      firstDayOfWeek={language === 'ko' ? 0 : 1}
      placeholder={t('dateHint', { example: '2025-05-20' })}
      rightSection={<IconCalendar size="1rem" stroke={1.5} aria-hidden />}
      rightSectionPointerEvents="none"
      clearable={false}
      allowDeselect={!required}
      withAsterisk={required}
      readOnly={readOnly}
      popoverProps={{ shadow: 'md', onOpen: calendar.open, onClose: calendar.close }}
      // Escape leaves the calendar, not the dialog around it
      data-mantine-stop-propagation={opened || undefined}
    />
  );
}

function isNoDay(text: string): boolean {
  return text.trim() !== '' && readDay(text) === undefined;
}
