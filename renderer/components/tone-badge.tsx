import type { JSX, ReactNode } from 'react';
import type { ToneName } from '../theme/colors.ts';
import classes from './tone-badge.module.css';

/** A small rounded label: a marking, a state, a date. */
export function ToneBadge({
  tone = 'grey',
  caps = false,
  more,
  children,
}: {
  readonly tone?: ToneName;
  /** Capitals with a little space, for protective markings. */
  readonly caps?: boolean;
  /** What is added where there is room. */
  readonly more?: string | undefined;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <span
      className={classes.badge}
      data-tone={tone}
      data-caps={caps || undefined}
      title={typeof children === 'string' ? children : undefined}
    >
      {children}
      {more !== undefined && <span className={classes.more}> · {more}</span>}
    </span>
  );
}

/** A coloured dot that stands for a state; `label` says the same in words. */
export function ToneDot({ tone, label }: { readonly tone: ToneName; readonly label: string }): JSX.Element {
  return <span className={classes.dot} data-tone={tone} role="img" aria-label={label} title={label} />;
}

/** The number or letter of a book's tab on a navy square. */
export function TabMark({ children }: { readonly children: ReactNode }): JSX.Element {
  return <span className={classes.tab}>{children}</span>;
}
