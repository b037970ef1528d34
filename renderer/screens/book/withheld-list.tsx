import { Drawer, List, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import type { Variant } from '../../../core/model/index.ts';
import { bookTexts } from '../../i18n/areas/book.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './book.module.css';

/** What is kept out of the copy shown, text by text. */
export function WithheldList({
  opened,
  onClose,
  withheld,
  variant,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly withheld: readonly string[];
  readonly variant: Variant;
}): JSX.Element {
  const t = useText(bookTexts);
  const common = useText(commonTexts);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      title={`${t('withheld')} · ${common(variant)}`}
      closeButtonProps={{ 'aria-label': common('close') }}
      // a drawer's heading is no banner of the page
      attributes={{ header: { role: 'none' } }}
    >
      <p className={classes.withheldWhy}>
        {variant === 'principal'
          ? t('withheldNone')
          : withheld.length === 0
            ? t('withheldNothing')
            : t('withheldWhy')}
      </p>
      {withheld.length > 0 && <Texts withheld={withheld} />}
    </Drawer>
  );
}

/** The texts, and a field to find one of many. */
function Texts({ withheld }: { readonly withheld: readonly string[] }): JSX.Element {
  const t = useText(bookTexts);
  const [words, setWords] = useState('');
  const wanted = words.trim().toLocaleLowerCase();
  const found = withheld.filter((text) => text.toLocaleLowerCase().includes(wanted));
  return (
    <>
      <div className={classes.withheldFind} role="search" aria-label={t('withheldFind')}>
        <TextInput
          type="search"
          size="xs"
          aria-label={t('withheldFind')}
          placeholder={t('withheldFind')}
          leftSection={<IconSearch size="0.875rem" stroke={1.5} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <span role="status">
          {wanted === ''
            ? t('withheldTexts', { n: withheld.length })
            : t('withheldFound', { n: found.length, all: withheld.length })}
        </span>
      </div>
      <List listStyleType="none">
        {found.map((text) => (
          <List.Item key={text} className={classes.withheldItem ?? ''}>
            {text}
          </List.Item>
        ))}
      </List>
    </>
  );
}
