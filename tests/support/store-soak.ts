import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { createWorkspaceFile, openWorkspaceFile } from '../../platform/store/index.ts';
import { makeWorkspace } from './workspace.ts';

const WRITER = join(import.meta.dirname, 'store-writer.ts');

/** The text that action N saves; every third is long enough for several pages of the file. */
export function textFor(number: number): string {
  return `action ${number} ${'관세 조치 '.repeat(number % 3 === 0 ? 800 : 2)}end`;
}

/** The bytes that action N saves. */
export function bytesFor(number: number): Uint8Array {
  return new Uint8Array(100_000 + number).fill(number % 251);
}

/** Makes the file that the writers save to, in place of one that is there. */
export function makeSoakFile(path: string): void {
  for (const end of ['', '-wal', '-shm', '-lock']) rmSync(path + end, { force: true });
  const small = makeWorkspace({});
  const counter = makeWorkspace({ deadline: [{ id: 'counter', title: '0', date: '2025-07-08' }] });
  createWorkspaceFile(path, {
    ...small,
    records: { ...small.records, deadline: counter.records.deadline },
  }).close();
}

/** Starts a writer and kills it: some time after its first save, or while it opens the file. Answers with the last save. */
export function killWriter(path: string, random: () => number): Promise<number> {
  const early = random() < 0.15;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WRITER, path], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let failed = '';
    let armed = false;
    const arm = (milliseconds: number): void => {
      armed = true;
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    };
    if (early) arm(random() * 500);
    child.stderr.setEncoding('utf8').on('data', (text: string) => (failed += text));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!armed) arm(random() * 80);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const last = said.split('\n').findLast((line) => /^saved \d+$/.test(line));
      if (signal === 'SIGKILL') resolve(last === undefined ? 0 : Number(last.slice(6)));
      else reject(new Error(`the writer ended by itself (${code}): ${failed}`));
    });
  });
}

/** What is wrong with a file after its writer was killed; '' for nothing. `answered` is the last action that was. */
export function problemAfterKill(path: string, answered: number): string {
  const file = openWorkspaceFile(path);
  try {
    if (file.readOnly) return `still locked by ${file.lockedBy?.process ?? 'nobody'}`;
    const counter = Number((file.get('deadline', 'counter') as { title?: string } | undefined)?.title);
    // The action that was being saved may be whole in the file too; it may not be there in part.
    if (counter < answered) return `action ${answered} was answered, ${counter} is the last in the file`;
    const count = file.counts().deadline;
    if (count !== counter + 1) return `${count} records after action ${counter}`;
    for (let number = Math.max(1, counter - 200); number <= counter; number += 1) {
      const record = file.get('deadline', `n-${number}`) as { title?: string } | undefined;
      if (record?.title !== textFor(number)) return `the record of action ${number} is not what was saved`;
    }
    const blob = counter - (counter % 7);
    const bytes = file.readFile('files/blob') ?? new Uint8Array();
    const hasBlob = blob === 0 || Buffer.compare(bytes, bytesFor(blob)) === 0;
    if (!hasBlob) return `the file of action ${blob} is not what was saved`;
    const found = file.search(`action ${counter}`).length > 0;
    if (!found && counter > 0) return `action ${counter} is not found by search`;
  } finally {
    file.close();
  }
  const db = new DatabaseSync(path);
  try {
    const answer = db
      .prepare('PRAGMA integrity_check')
      .all()
      .map((row) => String(row['integrity_check']))
      .join('; ');
    const broken = db.prepare('PRAGMA foreign_key_check').all().length;
    return answer === 'ok' && broken === 0 ? '' : `integrity_check: ${answer}; ${broken} broken references`;
  } finally {
    db.close();
  }
}
