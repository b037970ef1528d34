import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { JSX } from 'react';
import { VARIANTS, type Variant } from '../../../core/model/index.ts';
import { bookTexts } from '../../i18n/areas/book.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './book.module.css';
import type { Finding } from './outline.ts';
import { useWork } from './work.ts';

/** The switch between the copies and the checks of the one shown. */
export function BookTools({
  findings,
  onVariant,
  onChecks,
}: {
  readonly findings: readonly Finding[];
  readonly onVariant: (variant: Variant) => void;
  readonly onChecks: () => void;
}): JSX.Element {
  const t = useText(bookTexts);
  const common = useText(commonTexts);
  const { book, variant } = useWork();
  const errors = findings.some((finding) => finding.severity === 'error');
  return (
    <>
      <SegmentedControl
        aria-label={t('variant')}
        value={variant}
        onChange={(value) => {
          const next = VARIANTS.find((each) => each === value);
          if (next !== undefined) onVariant(next);
        }}
        data={VARIANTS.map((each) => ({
          value: each,
          label: common(each),
          disabled: !book.variants.includes(each),
        }))}
      />
      <Button
        variant="default"
        className={classes.checks ?? ''}
        data-tone={errors ? 'red' : findings.length > 0 ? 'amber' : 'green'}
        aria-label={findings.length === 0 ? t('noChecksOpen') : undefined}
        onClick={onChecks}
      >
        {findings.length === 0 ? t('noChecks') : t('checks', { n: findings.length })}
      </Button>
    </>
  );
}

/** The main button: everything, or just the copy on the screen. */
export function ExportMenu({ onExport }: { readonly onExport: (only?: Variant) => void }): JSX.Element {
  const t = useText(bookTexts);
  const { variant } = useWork();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size="0.875rem" stroke={2} aria-hidden />}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onExport()}>{t('exportOpen')}</Menu.Item>
        <Menu.Item onClick={() => onExport(variant)}>{t('exportThis')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
