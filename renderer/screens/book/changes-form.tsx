import { Select } from '@mantine/core';
import type { JSX } from 'react';
import type { Edition } from '../../../core/model/index.ts';
import { useLoaded } from '../../api/hooks.ts';
import { bookFormTexts } from '../../i18n/areas/book-form.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { withField } from './edits.ts';
import classes from './form.module.css';
import { useWork } from './work.ts';

/** With which earlier revision the section of changes compares this one. */
export function ChangesForm(): JSX.Element {
  const t = useText(bookFormTexts);
  const format = useFormat();
  const { book, readOnly, changeBook } = useWork();
  const number = book.edition ?? book.revision;
  const kept = (useLoaded('records.list', { kind: 'edition' }) as readonly Edition[]).filter(
    (edition) => edition.bookId === book.id && edition.number < number,
  );
  // Each copy has words of its own; the choice is of the revision.
  const revisions = [...new Map(kept.map((edition) => [edition.number, edition])).values()].toSorted(
    (a, b) => b.number - a.number,
  );
  if (revisions.length === 0) return <p className={classes.note}>{t('changesNone')}</p>;
  return (
    <div className={classes.fields}>
      <Select
        label={t('changesSince')}
        description={t('changesSinceHint')}
        data={[
          { value: '', label: t('changesLast') },
          ...revisions.map((edition) => ({
            value: String(edition.number),
            label: [
              t('changesRevision', { n: edition.number }),
              format.date(edition.asOf.slice(0, 10)),
              edition.name ?? '',
            ]
              .filter(Boolean)
              .join(' · '),
          })),
        ]}
        value={book.changesSince === undefined ? '' : String(book.changesSince)}
        allowDeselect={false}
        readOnly={readOnly}
        onChange={(value) =>
          changeBook(
            (now) =>
              withField(now, 'changesSince', value === null || value === '' ? undefined : Number(value)),
            t('changesEdit'),
          )
        }
      />
    </div>
  );
}
