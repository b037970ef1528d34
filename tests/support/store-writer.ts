// Saves to a workspace file without end and says "saved N" after each answer: node tests/support/store-writer.ts PATH
// Action N sets the record counter to N and adds the record n-N, often with much text, sometimes with a file; some are
// undone and done again, so that what is checked afterwards is more than a row of additions.
import { writeSync } from 'node:fs';
import process from 'node:process';
import { RECORD_SCHEMAS, type AnyRecord } from '../../core/model/index.ts';
import { openWorkspaceFile, type Change } from '../../platform/store/index.ts';
import { bytesFor, textFor } from './store-soak.ts';

const file = openWorkspaceFile(process.argv[2] ?? '');
if (file.readOnly) throw new Error(`the file is locked by ${file.lockedBy?.process ?? 'nobody'}`);
const day = (id: string, title: string): AnyRecord =>
  RECORD_SCHEMAS.deadline.parse({ id, title, date: '2025-07-08' });

for (let number = file.counts().deadline; ; number += 1) {
  const changes: Change[] = [
    { op: 'put', kind: 'deadline', record: day(`n-${number}`, textFor(number)), baseRevision: null },
    {
      op: 'put',
      kind: 'deadline',
      record: day('counter', String(number)),
      baseRevision: file.get('deadline', 'counter')?.revision ?? null,
    },
  ];
  if (number % 7 === 0) changes.push({ op: 'putFile', path: 'files/blob', bytes: bytesFor(number) });
  file.apply(`save ${number}`, changes);
  if (number % 5 === 0) {
    file.undo();
    file.redo();
  }
  writeSync(1, `saved ${number}\n`);
}
