import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspaceFile } from '../../platform/store/index.ts';
import type { Answer, ChannelOutput } from '../../core/contract/index.ts';
import type { AnyRecord, RecordOf } from '../../core/model/index.ts';
import { tempFolder } from '../support/folders.ts';
import { Tab } from '../support/host.ts';

const MAIN = new URL('../../web/main.ts', import.meta.url).pathname;

interface Running {
  readonly tab: Tab;
  readonly kill: () => Promise<void>;
}

async function startProcess(folder: string): Promise<Running> {
  const child = spawn(
    process.execPath,
    [MAIN, '--no-open', '--documents', join(folder, 'documents'), '--state', join(folder, 'state')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((resolve) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const found = /http:\/\/\S+/.exec(text)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  const port = Number(new URL(url).port);
  const tab = await Tab.open({ host: { url, port } as never, folder, origin: '' });
  return {
    tab,
    kill: () =>
      new Promise((resolve) => {
        child.on('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** Makes the file, or opens the one that is there; whether it may be written to. */
async function openTalks({ tab }: Running): Promise<boolean | undefined> {
  const { recent } = await tab.get('app.info', undefined);
  const [talks] = recent;
  const file = talks
    ? await tab.get('file.open', { token: talks.token })
    : await tab.get('file.create', {
        name: 'Talks',
        language: 'en',
        languages: ['en'],
        ourParty: 'North',
        timeZone: 'Asia/Seoul',
      });
  return file?.readOnly === false;
}

/** Saves until the host is killed after some milliseconds; the number of the last save that was answered. */
async function saveUntilKilled({ tab, kill }: Running, after: number): Promise<number> {
  const first = (await tab.get('records.get', { kind: 'party', id: 'north' }))!;
  const start = performance.now();
  let killed: Promise<void> | undefined;
  let revision: number | null = first.revision;
  for (let count = 1; ; count += 1) {
    if (killed === undefined && performance.now() - start > after) killed = kill();
    const record = { ...first, name: `North ${count}` } as AnyRecord;
    const answered: Answer<ChannelOutput<'records.apply'>> | undefined = await tab
      .ask('records.apply', {
        label: `Save ${count}`,
        changes: [{ op: 'put', kind: 'party', record, baseRevision: revision }],
      })
      .catch(() => undefined);
    if (!answered?.ok) {
      await killed;
      return count - 1;
    }
    revision = answered.value.changed[0]!.revision;
  }
}

test('a host killed in mid-save has saved what it said it had, and the file opens for writing again', async () => {
  const folder = tempFolder();
  for (const after of [60, 97, 133]) {
    const running = await startProcess(folder);
    expect(await openTalks(running)).toBe(true);
    const saved = await saveUntilKilled(running, after);
    expect(saved).toBeGreaterThan(0);
    const file = openWorkspaceFile(join(folder, 'documents', 'Talks.aide'));
    expect(file.readOnly).toBe(false);
    const { name } = file.get('party', 'north') as RecordOf<'party'>;
    file.close();
    // The last one may be on the disk although its answer did not get through.
    expect([`North ${saved}`, `North ${saved + 1}`]).toContain(name);
  }
});
