// From the last key to the changed page, as far as the host has a part in it: saving an edit and drawing the sample's
// longest book anew, over the services the app uses. `node tests/bench/preview.ts [RUNS]`
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../core/contract/index.ts';
import type { Issue } from '../../core/model/index.ts';
import { answer } from '../../platform/app/carry.ts';
import { closeServices, makeServices } from '../../platform/app/services.ts';
import { startWorker } from '../../platform/app/start-worker.ts';
import { memoryStore } from '../../platform/app/state.ts';

const runs = Number(process.argv[2] ?? 40);
/** The first previews warm the thread up; people type more than a few letters. */
const WARM_UP = 8;
const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-bench-'));
const nobody = () => Promise.resolve(null);
const services = makeServices({
  version: '0',
  host: 'electron',
  platform: 'linux',
  state: memoryStore(),
  dialogs: { askOpen: nobody, askSave: nobody, askFolder: nobody },
  shell: { openPath: () => Promise.resolve(), showItemInFolder: () => undefined },
  folders: {
    documents: folder,
    exports: folder,
    sample: new URL('../../samples/korea-us-2025', import.meta.url).pathname,
  },
  clock: () => new Date(),
  randomId: randomUUID,
  emit: () => undefined,
  startWorker,
  log: console.error,
  checkAnswers: false,
});

async function get<N extends ChannelName>(name: N, input: ChannelInput<N>): Promise<ChannelOutput<N>> {
  const answered = await answer(name, input, services);
  if (!answered.ok) throw new Error(`${name}: ${answered.error.message}`);
  return answered.value as ChannelOutput<N>;
}

function quantile(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);
}

await get('file.openSample', undefined);
for (const bookId of ['second-technical-en', 'second-technical-ko']) {
  const saves: number[] = [];
  const previews: number[] = [];
  let pages = 0;
  for (let run = 0; run < WARM_UP + runs; run += 1) {
    const record = (await get('records.get', { kind: 'issue', id: 'beef' })) as Issue;
    const start = performance.now();
    await get('records.apply', {
      label: 'Type',
      changes: [
        {
          op: 'put',
          kind: 'issue',
          record: { ...record, title: { en: `Beef ${run}`, ko: `쇠고기 ${run}` } },
          baseRevision: record.revision,
        },
      ],
    });
    const saved = performance.now();
    const preview = await get('book.preview', { bookId, variant: 'principal' });
    if (run < WARM_UP) continue;
    saves.push(saved - start);
    previews.push(performance.now() - start);
    pages = preview.pageCount;
  }
  console.log(
    `${bookId} (${pages} pages): saved ${quantile(saves, 0.5)} ms, changed pages ${quantile(previews, 0.5)} ms median, ${quantile(previews, 0.95)} ms 95th percentile`,
  );
}
closeServices(services);
rmSync(folder, { recursive: true, force: true });
