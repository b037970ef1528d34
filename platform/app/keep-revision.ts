import type { Finding } from '../../core/check/index.ts';
import type { Edition } from '../../core/model/index.ts';
import { editionChanges, keepLabel } from '../export/index.ts';
import { StoreError, type WorkspaceFile } from '../store/index.ts';

/** Keeps the words of an export's copies in the open file. The files are in place by then: a failure is a warning. */
export function keepRevision(
  file: WorkspaceFile,
  editions: readonly Edition[],
  name: string,
): readonly Finding[] {
  const [first] = editions;
  if (!first) return [];
  const named = name === '' ? editions : editions.map((edition) => ({ ...edition, name }));
  try {
    file.keep(keepLabel(named), editionChanges(file.read(), named));
    return [];
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [
      {
        code: 'revision-not-kept',
        severity: 'warning',
        message: `the files are written, but the words of revision ${first.number} are not kept: ${error.message}`,
        place: { kind: 'book', id: first.bookId },
      },
    ];
  }
}
