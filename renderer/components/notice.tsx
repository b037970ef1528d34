import type { JSX, ReactNode } from 'react';
import type { ToneName } from '../theme/colors.ts';
import classes from './notice.module.css';

/** A tinted box that tells the user something on the screen it concerns; links and buttons go into `actions`. */
export function Notice({
  tone,
  title,
  children,
  actions,
  role,
}: {
  readonly tone: ToneName;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** "alert" where it answers something the user just did. */
  readonly role?: 'alert' | 'status' | 'note';
}): JSX.Element {
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      <div>
        {title !== undefined && <strong className={classes.title}>{title}</strong>} {children}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
