import { Drawer, List } from '@mantine/core';
import type { JSX } from 'react';
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
      title={`${t('withheld')} – ${common(variant)}`}
      closeButtonProps={{ 'aria-label': common('close') }}
      // a drawer's heading is no banner of the page
      attributes={{ header: { role: 'none' } }}
    >
      <p>
        {variant === 'principal'
          ? t('withheldNone')
          : withheld.length === 0
            ? t('withheldNothing')
            : t('withheldWhy')}
      </p>
      <List listStyleType="none">
        {withheld.map((text) => (
          <List.Item key={text} className={classes.withheldItem ?? ''}>
            {text}
          </List.Item>
        ))}
      </List>
    </Drawer>
  );
}
