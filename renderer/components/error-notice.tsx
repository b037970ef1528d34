import { Button } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import type { ErrorCode } from '../../core/contract/index.ts';
import { ApiError } from '../api/client.ts';
import { commonTexts } from '../i18n/areas/common.ts';
import { ERROR_WORDS, errorTexts, FOLDER_WORDS, type ErrorWords } from '../i18n/areas/errors.ts';
import { sayAdvised } from '../i18n/host-words.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Notice } from './notice.tsx';
import classes from './notice.module.css';

/** The words for whatever was thrown. */
export function wordsOf(error: unknown): Omit<ErrorWords, 'next'> & Partial<ErrorWords> {
  if (error instanceof ApiError && error.reason?.code === 'folder-errors') return FOLDER_WORDS;
  return ERROR_WORDS[error instanceof ApiError ? error.code : 'failed'];
}

const WORDLESS: ReadonlySet<string> = new Set<ErrorCode>(['failed', 'host-gone', 'content-errors']);

/** Says what happened, what was kept and what to do next. */
export function ErrorNotice({
  error,
  onRetry,
  children,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** What more is known, below the words. */
  readonly children?: ReactNode;
}): JSX.Element {
  const t = useText(errorTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const { happened, kept, next } = wordsOf(error);
  // the host's own sentence says which field or file; a fault of the app has no words for people
  const host =
    error instanceof ApiError && (error.reason !== undefined || !WORDLESS.has(error.code))
      ? error
      : undefined;
  const { words: told, advises = false } = host ? sayAdvised(host, language) : {};
  return (
    <Notice
      tone="red"
      title={t(happened)}
      role="alert"
      actions={
        onRetry === undefined ? undefined : (
          <Button size="xs" variant="default" onClick={onRetry}>
            {common('tryAgain')}
          </Button>
        )
      }
    >
      {told !== undefined && <>{told} </>}
      {t(kept)} {!advises && next !== undefined && t(next)}
      {host !== undefined && told === undefined && <HostWords>{host.message}</HostWords>}
      {children}
    </Notice>
  );
}

/** The host's own sentence, which is English: for those who help, not in the middle of another language. */
export function HostWords({ children }: { readonly children: string }): JSX.Element {
  const t = useText(errorTexts);
  return (
    <details className={classes.details}>
      <summary>{t('details')}</summary>
      <span lang="en">{children}</span>
    </details>
  );
}
