import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/folders.ts';
import { killWriter, makeSoakFile, problemAfterKill } from '../support/store-soak.ts';

// 1,000 kills are `npm run soak:kills`.
test(
  'whatever was answered "saved" is there after the process was killed',
  { timeout: 120_000 },
  async () => {
    const path = join(tempFolder(), 'talks.aide');
    makeSoakFile(path);
    let answered = 0;
    for (let kill = 0; kill < 24; kill += 1) {
      answered = Math.max(answered, await killWriter(path, Math.random));
      expect(problemAfterKill(path, answered)).toBe('');
    }
    expect(answered).toBeGreaterThan(24);
  },
);
