import type { Finding, Library, RuleFinding } from '../../../core/check/index.ts';
import { RECORD_KINDS, type AnyRecord } from '../../../core/model/index.ts';
import { checkLibrary } from '../../interchange/index.ts';
import { loadBuiltInTemplates } from '../../templates/index.ts';
import type { FileState } from './state.ts';

/** Everything the rules say of a workspace: the same rules as on reading a folder. */
export async function checkFile({ workspace, files }: FileState): Promise<readonly Finding[]> {
  const library: Library = {
    settings: workspace.settings,
    records: RECORD_KINDS.flatMap((kind) =>
      workspace.records[kind].map((record: AnyRecord) => ({
        kind,
        id: record.id,
        value: record as unknown as Readonly<Record<string, unknown>>,
      })),
    ),
    builtInTemplates: await loadBuiltInTemplates(),
  };
  return once(
    await checkLibrary(library, {
      read: (path) => {
        const bytes = files.get(path);
        return bytes ? { ok: true, bytes } : { ok: false, code: 'no-file', message: 'is not in the file' };
      },
      list: () => [...files.keys()],
    }),
  );
}

/** What rules say twice of one place is told once; `near` is for lines of files, and there are none here. */
function once(findings: readonly RuleFinding[]): readonly Finding[] {
  const byText = new Map<string, Finding>();
  for (const { near: _near, ...finding } of findings) {
    byText.set(JSON.stringify([finding.message, finding.place]), finding);
  }
  return [...byText.values()];
}
