// Times of a workspace file of 10,000 records, beside the same done without it: reading a folder of YAML files, and
// looking for a text with LIKE in every record. `node tests/bench/store.ts`, or with another number of records.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AnyRecord } from '../../core/model/index.ts';
import { readWorkspace, writeWorkspace } from '../../platform/interchange/index.ts';
import { createWorkspaceFile, openWorkspaceFile } from '../../platform/store/index.ts';
import { libraryOf } from './library.ts';

const COUNT = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-bench-'));
const path = join(folder, 'library.aide');

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;
const show = (name: string, ms: number, more = ''): void =>
  console.log(`${name.padEnd(44)} ${ms.toFixed(1).padStart(9)} ms  ${more}`);
const ratio = (peer: number, ours: number, words: string): string =>
  `${(peer / ours).toFixed(1)} × faster than ${words}`;

const workspace = libraryOf(COUNT);
const created = timed(() => createWorkspaceFile(path, workspace));
created.value.close();
console.log(`${COUNT} records, ${(statSync(path).size / 1e6).toFixed(1)} MB`);
show('make the file', created.ms);

await writeWorkspace(join(folder, 'yaml'), workspace);
const startYaml = performance.now();
await readWorkspace(join(folder, 'yaml'));
const yaml = performance.now() - startYaml;
show('peer: read and check a folder of YAML', yaml);

const opening = Array.from({ length: 5 }, () =>
  timed(() => {
    const file = openWorkspaceFile(path);
    file.settings();
    file.counts();
    file.close();
  }),
);
const open = quantile(
  opening.map(({ ms }) => ms),
  0.5,
);
show('open, settings, counts (median of 5)', open, ratio(yaml, open, 'the folder'));

const file = openWorkspaceFile(path);
const listed = timed(() => file.list('talkingPoint'));
show(`list ${listed.value.length} talking points`, listed.ms);
const read = timed(() => file.read());
show('read all records', read.ms, ratio(yaml, read.ms, 'the folder'));
show('used in, first', timed(() => file.usedIn('source', 'S-1')).ms);
show('used in, then', timed(() => file.usedIn('source', 'S-2')).ms);

const QUERIES =
  '대책|통상정책|관세를|한미|쌀|쇠고기 월령|자동차|원산지 규정|beef|tariff quota|a|st|Chang|jang sunggil|rules of origin|S-3|2025-05-01|zzz|point 77'.split(
    '|',
  );
const db = new DatabaseSync(path, { readOnly: true });
const scan = db.prepare(
  'SELECT entry.id, version.value FROM entry JOIN version ON version.seq = entry.present WHERE version.value LIKE ?',
);
const searches: number[] = [];
const scans: number[] = [];
for (let round = 0; round < 10; round += 1) {
  for (const query of QUERIES) {
    searches.push(timed(() => file.search(query)).ms);
    scans.push(timed(() => scan.all(`%${query}%`)).ms);
  }
}
db.close();
show(
  'search, median',
  quantile(searches, 0.5),
  ratio(quantile(scans, 0.5), quantile(searches, 0.5), 'a LIKE scan'),
);
show(
  'search, 95th percentile',
  quantile(searches, 0.95),
  ratio(quantile(scans, 0.95), quantile(searches, 0.95), 'a LIKE scan'),
);

const saves = Array.from({ length: 200 }, (_, index) => {
  const record = file.get('talkingPoint', `point-${index + 1}`);
  if (!record) throw new Error('the library has no such point');
  const changed = { ...record, remark: `changed ${index}` } as AnyRecord;
  return timed(() =>
    file.apply('Edit', [{ op: 'put', kind: 'talkingPoint', record: changed, baseRevision: record.revision }]),
  ).ms;
});
show('save an action, median', quantile(saves, 0.5));
show('save an action, 95th percentile', quantile(saves, 0.95));
show('undo', timed(() => file.undo()).ms);
file.close();
rmSync(folder, { recursive: true, force: true });
