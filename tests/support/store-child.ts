// Opens a workspace file in a process of its own: node tests/support/store-child.ts HOW PATH
// hold: for writing until it is killed. open: says how that went, as JSON; as a user without rights where it was started
// by one with all of them. leave: saves and dies without closing.
import { writeSync } from 'node:fs';
import process from 'node:process';
import { openWorkspaceFile, StoreError } from '../../platform/store/index.ts';
import { RECORD_SCHEMAS } from '../../core/model/index.ts';

const [how, path = '', count = '5'] = process.argv.slice(2);
const say = (text: string): number => writeSync(1, `${text}\n`);

/** Nobody's number on Linux and macOS. */
const NOBODY = 65_534;
// Only now: this program itself may lie where nobody else can read it.
if (how === 'open' && process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}

try {
  const file = openWorkspaceFile(path);
  if (how === 'open') {
    const { readOnly, lockedBy } = file;
    say(JSON.stringify({ readOnly, lockedBy, records: file.list('party').length }));
    file.close();
  } else if (how === 'hold') {
    say(file.readOnly ? 'read-only' : 'holding');
    // a file that nothing names any more is collected, and its lock with it
    setInterval(() => file.readOnly, 1_000);
  } else {
    for (let index = 1; index <= Number(count); index += 1) {
      const record = RECORD_SCHEMAS.deadline.parse({
        id: `n-${index}`,
        title: 'x'.repeat(index * 100),
        date: '2025-07-08',
      });
      file.apply(`save ${index}`, [{ op: 'put', kind: 'deadline', record, baseRevision: null }]);
    }
    process.kill(process.pid, 'SIGKILL');
  }
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  say(JSON.stringify({ code: error.code, message: error.message }));
}
