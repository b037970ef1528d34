import { IconLock } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import classes from './local-text.module.css';

/** The line above a field: its label and, at the right, what goes with it. */
export function FieldHead({
  id,
  htmlFor,
  label,
  required = false,
  tone,
  children,
}: {
  readonly id?: string;
  readonly htmlFor?: string;
  readonly label: ReactNode;
  readonly required?: boolean;
  /** "red" for what is kept in the principal's copy. */
  readonly tone?: 'red' | undefined;
  readonly children?: ReactNode;
}): JSX.Element {
  const words = (
    <>
      {label}
      {tone === 'red' && <IconLock size="0.75rem" stroke={1.75} className={classes.lock} aria-hidden />}
      {required && (
        <span aria-hidden className={classes.required}>
          {' *'}
        </span>
      )}
    </>
  );
  return (
    <div className={classes.head}>
      {htmlFor === undefined ? (
        <span id={id} className={classes.label} data-tone={tone}>
          {words}
        </span>
      ) : (
        <label id={id} htmlFor={htmlFor} className={classes.label} data-tone={tone}>
          {words}
        </label>
      )}
      {children}
    </div>
  );
}

/** What stands under a field: what is wrong with it, or a hint. */
export function FieldFoot({
  id,
  error,
  hint,
}: {
  readonly id: string;
  readonly error?: ReactNode;
  readonly hint?: ReactNode;
}): JSX.Element | null {
  if (error !== undefined) {
    return (
      <p id={id} className={classes.error} role="alert">
        {error}
      </p>
    );
  }
  return hint === undefined ? null : (
    <p id={id} className={classes.hint}>
      {hint}
    </p>
  );
}
