import type { ReactNode } from 'react';
import type { Language } from '../../../core/model/index.ts';

/** What every field of a text in the file's languages takes. */
export interface LanguagesFieldProps<T> {
  readonly label: string;
  readonly value: T | undefined;
  /** Undefined once nothing is left in any language. */
  readonly onChange: (value: T | undefined) => void;
  /** Which languages to show. */
  readonly languages: readonly Language[];
  /** The file's main language, in which texts given once are; the first of `languages` where absent. */
  readonly main?: Language;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** "red" for what is kept in the principal's copy. */
  readonly tone?: 'red' | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** Whether the cursor goes here when the field appears. */
  readonly startHere?: boolean;
}
