// Kills a process that saves to a workspace file at random points, and looks each time whether all that it had said to be
// saved is there: `npm run soak:kills`, or `node tests/bench/kills.ts 100 SEED` for another number.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killWriter, makeSoakFile, problemAfterKill } from '../support/store-soak.ts';

const kills = Number(process.argv[2] ?? 1_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
/** A new file now and then: a small one is at other points of its life than a large one. */
const KILLS_PER_FILE = 50;

let state = seed;
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};

const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-soak-'));
const path = join(folder, 'talks.aide');
const start = performance.now();
let answered = 0;
let saves = 0;
let failures = 0;
for (let kill = 0; kill < kills; kill += 1) {
  if (kill % KILLS_PER_FILE === 0) {
    saves += answered;
    answered = 0;
    makeSoakFile(path);
  }
  answered = Math.max(answered, await killWriter(path, random));
  const problem = problemAfterKill(path, answered);
  if ((kill + 1) % 100 === 0) console.log(`${kill + 1} kills, ${failures} failures`);
  if (problem !== '') {
    failures += 1;
    console.log(`kill ${kill + 1}: ${problem}`);
  }
}
const seconds = Math.round((performance.now() - start) / 1000);
console.log(
  `${kills} kills, ${saves + answered} actions answered, ${failures} failures (seed ${seed}, ${seconds} s)`,
);
rmSync(folder, { recursive: true, force: true });
if (failures > 0) process.exitCode = 1;
