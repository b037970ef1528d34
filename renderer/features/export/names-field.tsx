import { TextInput, UnstyledButton } from '@mantine/core';
import { useRef, type JSX } from 'react';
import {
  fileStem,
  LONGEST_PATTERN,
  NAME_TOKENS,
  unknownTokens,
  type NamedCopy,
  type NameToken,
  type Variant,
} from '../../../core/model/index.ts';
import { exportTexts } from '../../i18n/areas/export.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './export.module.css';

/** The names that the copies' files get, without their endings. */
export function stemsOf(
  pattern: string,
  named: Omit<NamedCopy, 'variant'>,
  variants: readonly Variant[],
): readonly string[] {
  return variants.map((variant) => fileStem(pattern, { ...named, variant }));
}

/** How the files are called: a pattern, what can be put into it, and the names it gives. */
export function NamesField({
  pattern,
  onPattern,
  stems,
  formats,
  double,
}: {
  readonly pattern: string;
  readonly onPattern: (pattern: string) => void;
  readonly stems: readonly string[];
  readonly formats: readonly string[];
  /** A name that two copies would have. */
  readonly double: string | undefined;
}): JSX.Element {
  const t = useText(exportTexts);
  const input = useRef<HTMLInputElement>(null);
  const [unknown] = unknownTokens(pattern);
  const insert = (token: NameToken) => {
    const word = `{${token}}`;
    const at = input.current?.selectionStart ?? pattern.length;
    const end = input.current?.selectionEnd ?? at;
    const next = `${pattern.slice(0, at)}${word}${pattern.slice(end)}`;
    if (next.length > LONGEST_PATTERN) return;
    onPattern(next);
    input.current?.focus();
    // once the field shows what was put in
    requestAnimationFrame(() => input.current?.setSelectionRange(at + word.length, at + word.length));
  };
  const error =
    unknown === undefined
      ? double === undefined
        ? undefined
        : t('nameDouble', { name: double })
      : t('nameUnknown', { token: `{${unknown}}` });
  return (
    <div>
      <TextInput
        ref={input}
        label={t('names')}
        placeholder={t('namesUsual')}
        value={pattern}
        maxLength={LONGEST_PATTERN}
        error={error}
        onChange={(event) => onPattern(event.currentTarget.value)}
      />
      <div className={classes.tokens} role="group" aria-label={t('tokens')}>
        {NAME_TOKENS.map((token) => (
          <UnstyledButton
            key={token}
            className={classes.token ?? ''}
            aria-label={t('insert', { what: t(`token-${token}`) })}
            onClick={() => insert(token)}
          >
            {t(`token-${token}`)}
          </UnstyledButton>
        ))}
      </div>
      {stems.length > 0 && formats.length > 0 && (
        <ul className={classes.names} aria-label={t('namesPreview')}>
          {stems.map((stem, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two names may be the same
            <li key={index}>
              <span className={classes.stem}>{stem}</span>
              {formats.map((format) => `.${format}`).join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
