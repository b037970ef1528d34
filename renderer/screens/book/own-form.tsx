import { Checkbox } from '@mantine/core';
import { useState, type JSX } from 'react';
import { VARIANTS, type Book } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { RichTextField } from '../../components/rich-text/rich-text-field.tsx';
import { bookFormTexts } from '../../i18n/areas/book-form.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { useText } from '../../i18n/use-text.ts';
import { plainWords } from './difference.ts';
import classes from './form.module.css';
import { byId } from './records.ts';
import { useLiveWork, useWork } from './work.ts';

type Own = Book['ownSections'][number];

/** A text that only this book has. */
export function OwnForm({ own: settled }: { readonly own: Own }): JSX.Element {
  const t = useText(bookFormTexts);
  const common = useText(commonTexts);
  const { book, main, readOnly, changeBook } = useWork();
  const own = useLiveWork((work) => byId(work.book.ownSections, settled.id)) ?? settled;
  const [untitled, setUntitled] = useState(false);
  const change = (next: Partial<Own>, field?: 'title' | 'text') =>
    changeBook(
      (now) => ({
        ...now,
        ownSections: now.ownSections.map((each) => (each.id === own.id ? { ...each, ...next } : each)),
      }),
      t('editOf', { label: t('ownText') }),
      field && `own/${own.id}/${field}`,
    );
  const shared = { languages: [book.language], main, readOnly } as const;
  return (
    <>
      <h2 className={classes.title}>{plainWords(own.title, book.language, main)}</h2>
      <p className={classes.subtitle}>{t('ownText')}</p>
      <div className={classes.fields}>
        <LocalTextField
          {...shared}
          label={t('ownTitleLabel')}
          value={own.title}
          required
          {...(untitled ? { error: t('cannotBeEmpty') } : {})}
          onChange={(title) => {
            setUntitled(title === undefined);
            if (title !== undefined) change({ title });
          }}
        />
        <RichTextField
          {...shared}
          label={t('ownBody')}
          value={own.text}
          lines={12}
          onChange={(text) => change({ text: text ?? [] })}
        />
        <Checkbox.Group
          label={t('mayGoInto')}
          value={['principal', ...own.releaseTo]}
          onChange={(value) =>
            change({
              releaseTo: VARIANTS.filter((variant) => variant !== 'principal' && value.includes(variant)),
            })
          }
        >
          <div className={classes.copies}>
            {VARIANTS.map((variant) => (
              <Checkbox
                key={variant}
                value={variant}
                label={common(variant)}
                disabled={readOnly || variant === 'principal'}
              />
            ))}
          </div>
        </Checkbox.Group>
      </div>
    </>
  );
}
