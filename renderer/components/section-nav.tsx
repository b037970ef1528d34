import type { JSX } from 'react';
import classes from './section-nav.module.css';

/** A part of a long form. */
export interface FormSection<S extends string> {
  readonly id: S;
  readonly label: string;
  /** How many things are in it. */
  readonly count?: number | undefined;
}

/** The parts of a long form at its left, one of which is shown; in a narrow window they stand above it. */
export function SectionNav<S extends string>({
  label,
  sections,
  current,
  onChange,
}: {
  readonly label: string;
  readonly sections: readonly FormSection<S>[];
  readonly current: S;
  readonly onChange: (section: S) => void;
}): JSX.Element {
  return (
    <nav className={classes.nav} aria-label={label}>
      <p className={classes.title} aria-hidden>
        {label}
      </p>
      <ul className={classes.list}>
        {sections.map((section) => (
          <li key={section.id}>
            <button
              type="button"
              className={classes.item}
              aria-current={section.id === current ? 'true' : undefined}
              onClick={() => onChange(section.id)}
            >
              <span>{section.label}</span>
              {section.count !== undefined && <span className={classes.count}>{section.count}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
