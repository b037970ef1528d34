import { RECORD_SCHEMAS, type AnyRecord, type Book, type Records, type Workspace } from '../model/index.ts';
import type { AssemblyProblem } from './problem.ts';

/**
 * The workspace with the book's own field values in place of the library's, and only this book in it. An edit that
 * names no record or does not fit its field is a problem; the library's value stands then.
 */
export function applyEdits(
  workspace: Workspace,
  book: Book,
): { readonly workspace: Workspace; readonly problems: readonly AssemblyProblem[] } {
  const problems: AssemblyProblem[] = [];
  const records: Record<string, readonly AnyRecord[]> = {
    ...workspace.records,
    book: [{ ...book, edits: [] }],
  };
  for (const [index, edit] of book.edits.entries()) {
    const place = { kind: 'book', id: book.id, field: `edits.${index}` } as const;
    const list = records[edit.kind] ?? [];
    const record = list.find((candidate) => candidate.id === edit.id);
    if (!record) {
      problems.push({
        code: 'unknown-record',
        severity: 'error',
        message: `the edit is for ${edit.kind} "${edit.id}", which does not exist`,
        params: { id: edit.id },
        place,
      });
      continue;
    }
    // null: this book goes without what the library has there
    const { [edit.field]: _library, ...others } = record as unknown as Readonly<Record<string, unknown>>;
    const parsed = RECORD_SCHEMAS[edit.kind].safeParse(
      edit.value === null ? others : { ...others, [edit.field]: edit.value },
    );
    if (!parsed.success) {
      problems.push({
        code: 'bad-edit',
        severity: 'error',
        message: `the edit of ${edit.kind} "${edit.id}" does not fit its field "${edit.field}": ${parsed.error.issues[0]?.message ?? ''}`,
        place,
      });
      continue;
    }
    records[edit.kind] = list.map((candidate) => (candidate === record ? parsed.data : candidate));
  }
  return { workspace: { settings: workspace.settings, records: records as unknown as Records }, problems };
}
