import type { ComponentType, JSX, ReactNode } from 'react';
import classes from './empty-state.module.css';

/** What a place shows while nothing is in it: a drawing, one sentence, and what to do. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
}: {
  /** An icon of @tabler/icons-react. */
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}): JSX.Element {
  return (
    <div className={classes.empty}>
      <span className={classes.icon} aria-hidden>
        <Icon size="2.25rem" stroke={1.25} />
      </span>
      <h2 className={classes.title}>{title}</h2>
      {children !== undefined && <p className={classes.text}>{children}</p>}
      {action}
    </div>
  );
}
