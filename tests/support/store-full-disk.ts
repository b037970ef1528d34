// Saves to a workspace file until the disk is full, makes room and goes on: node tests/support/store-full-disk.ts FOLDER
// Says as JSON what happened. The folder is on a small disk of its own.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { createWorkspaceFile, openWorkspaceFile, StoreError } from '../../platform/store/index.ts';
import { bytesFor } from './store-soak.ts';
import { makeWorkspace } from './workspace.ts';

const folder = process.argv[2] ?? '';
const path = join(folder, 'talks.aide');
const filler = join(folder, 'filler');
const codeOf = (call: () => unknown): string => {
  try {
    call();
    return 'done';
  } catch (error) {
    return error instanceof StoreError ? error.code : String(error);
  }
};

writeFileSync(filler, new Uint8Array(600_000));
const file = createWorkspaceFile(path, makeWorkspace({}));
let saved = 0;
const save = (): unknown => {
  file.apply(`save ${saved + 1}`, [
    { op: 'putFile', path: `files/f-${saved + 1}`, bytes: bytesFor(saved + 1) },
  ]);
  saved += 1;
  return undefined;
};
let full = 'done';
while (full === 'done') full = codeOf(save);
const whenFull = file.files().length;
const backup = await file.backup(join(folder, 'copy.aide')).then(
  () => 'done',
  (error: unknown) => (error instanceof StoreError ? error.code : String(error)),
);
const created = codeOf(() =>
  createWorkspaceFile(
    join(folder, 'second.aide'),
    makeWorkspace({}),
    new Map([['files/x', bytesFor(400_000)]]),
  ),
);
rmSync(filler);
const afterwards = codeOf(save);
file.close();
const again = openWorkspaceFile(path);
const files = again.files();
const sound = files.every(
  (_name, index) =>
    Buffer.compare(again.readFile(`files/f-${index + 1}`) ?? new Uint8Array(), bytesFor(index + 1)) === 0,
);
again.close();
const db = new DatabaseSync(path);
const check = db.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
db.close();
process.stdout.write(
  JSON.stringify({
    full,
    whenFull: whenFull === saved - 1,
    backup,
    created,
    afterwards,
    kept: files.length === saved,
    sound,
    check,
  }),
);
