import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import type { JSX } from 'react';
import {
  momentSchema,
  pickLanguage,
  VARIANTS,
  type Book,
  type LocalText,
} from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { DateField } from '../../components/record-form/date-field.tsx';
import { TimeField } from '../../components/record-form/time-field.tsx';
import { bookFormTexts } from '../../i18n/areas/book-form.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Link } from '../../routes/navigation.tsx';
import { withField } from './edits.ts';
import classes from './form.module.css';
import { useLiveWork } from './work.ts';

/** The cover and what holds for the whole book: title, for whom, date, language, copies. */
export function CoverForm(): JSX.Element {
  const t = useText(bookFormTexts);
  const common = useText(commonTexts);
  const format = useFormat();
  const { book, meeting, records, main, readOnly, changeBook } = useLiveWork((work) => work);
  const set = (field: keyof Book, value: unknown, typing?: string) =>
    changeBook((now) => withField(now, field, value), t('editCover'), typing);
  const words = (value: LocalText | undefined) => pickLanguage(value, book.language, main)?.value ?? '';
  const text = (field: 'title' | 'subtitle' | 'forText' | 'handling', multiline = false) => (
    <LocalTextField
      label={t(field)}
      value={book[field]}
      languages={[book.language]}
      main={main}
      readOnly={readOnly}
      multiline={multiline}
      {...(field === 'title'
        ? { placeholder: words(meeting?.title), hint: t('titleHint') }
        : field === 'subtitle'
          ? { placeholder: words(meeting?.subtitle) }
          : {})}
      onChange={(value) => set(field, value, `cover/${field}`)}
    />
  );
  // the field shows the time where the file is; the offset stays as it was
  const zone = book.asOf.slice(book.asOf.search(/(Z|[+-]\d\d:\d\d)$/));
  const setMoment = (day: string | undefined, time: string | undefined) => {
    const moment = `${day}T${time}${zone}`;
    if (momentSchema.safeParse(moment).success) set('asOf', moment);
  };
  return (
    <div className={classes.fields}>
      {text('title')}
      {text('subtitle')}
      <Select
        label={t('forWhom')}
        placeholder={t('nobody')}
        data={records.person.map((person) => ({ value: person.id, label: words(person.name) }))}
        value={book.forId ?? null}
        onChange={(value) => set('forId', value ?? undefined)}
        searchable
        clearable
        readOnly={readOnly}
        clearButtonProps={{ 'aria-label': common('remove') }}
      />
      {text('forText')}
      {text('handling', true)}
      <Select
        label={t('deadline')}
        placeholder={t('firstDeadline')}
        data={records.deadline.map((deadline) => ({
          value: deadline.id,
          label: `${words(deadline.title)} · ${format.date(deadline.date)}`,
        }))}
        value={book.deadlineId ?? null}
        onChange={(value) => set('deadlineId', value ?? undefined)}
        searchable
        clearable
        readOnly={readOnly}
        clearButtonProps={{ 'aria-label': common('remove') }}
      />
      <div className={classes.moment}>
        <DateField
          label={t('asOf')}
          value={book.asOf.slice(0, 10)}
          required
          readOnly={readOnly}
          hint={`${t('asOfHint')} ${t('asOfZone', { zone })}`}
          onChange={(day) => setMoment(day, book.asOf.slice(11, 16))}
        />
        <TimeField
          label={t('asOfTime')}
          value={book.asOf.slice(11, 16)}
          readOnly={readOnly}
          error={false}
          onChange={(time) => setMoment(book.asOf.slice(0, 10), time)}
        />
      </div>
      <NumberField
        label={t('edition')}
        description={t('editionHint')}
        min={1}
        allowDecimal={false}
        value={book.edition ?? book.revision}
        readOnly={readOnly}
        onNumber={(edition) => {
          if (edition !== undefined && edition >= 1) set('edition', edition);
        }}
      />
      <div>
        <div className={classes.head}>
          <span className={classes.label} id="book-language">
            {t('bookLanguage')}
          </span>
        </div>
        <SegmentedControl
          aria-labelledby="book-language"
          value={book.language}
          disabled={readOnly}
          onChange={(value) => set('language', value)}
          data={[
            { value: 'en', label: common('english') },
            { value: 'ko', label: common('korean') },
          ]}
        />
      </div>
      <Checkbox
        label={t('rightHand')}
        description={t('rightHandHint')}
        checked={book.rightHandTabs ?? false}
        disabled={readOnly}
        onChange={(event) => set('rightHandTabs', event.currentTarget.checked)}
      />
      <Checkbox.Group
        label={t('allowedCopies')}
        value={[...book.variants]}
        onChange={(value) => {
          const next = VARIANTS.filter((variant) => value.includes(variant));
          if (next.length > 0) set('variants', next);
        }}
      >
        <div className={classes.copies}>
          {VARIANTS.map((variant) => (
            <Checkbox
              key={variant}
              value={variant}
              label={common(variant)}
              disabled={readOnly || (book.variants.length === 1 && book.variants[0] === variant)}
            />
          ))}
        </div>
      </Checkbox.Group>
      {meeting !== undefined && (
        <Link to={{ name: 'meeting', id: meeting.id }} className={classes.textButton}>
          {t('openMeeting')}
        </Link>
      )}
    </div>
  );
}
