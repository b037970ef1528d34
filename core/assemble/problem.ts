import type { RecordKind } from '../model/index.ts';

/** Why a book could not be assembled as asked, with the record and field it is about. */
export interface AssemblyProblem {
  readonly code:
    | 'unknown-record'
    | 'bad-edit'
    | 'not-released'
    | 'no-agenda'
    | 'empty-book'
    | 'empty-issue'
    | 'over-marked'
    | 'variant-not-allowed';
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly place: { readonly kind: RecordKind; readonly id: string; readonly field?: string };
}
