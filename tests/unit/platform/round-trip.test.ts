import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkspace, writeWorkspace } from '../../../platform/interchange/index.ts';
import { loadBuiltInTemplates } from '../../../platform/templates/index.ts';
import { anyWorkspace } from '../../support/arbitrary-workspace.ts';
import { tempFolder, writeFiles } from '../../support/folders.ts';
import { png } from '../../support/pictures.ts';

test('any workspace is read as it was written', { timeout: 60_000 }, async () => {
  const dir = tempFolder();
  writeFiles(dir, { 'files/p.png': png(2, 2) });
  const templates = await loadBuiltInTemplates();
  await fc.assert(
    fc.asyncProperty(anyWorkspace(templates), async (workspace) => {
      await writeWorkspace(dir, workspace);
      const read = await readWorkspace(dir);
      expect(read.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
      expect(read.workspace).toStrictEqual(workspace);
    }),
    { numRuns: 40 },
  );
});
