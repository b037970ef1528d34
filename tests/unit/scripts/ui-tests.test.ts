import { expect, test } from 'vitest';
import { tallyOf } from '../../../scripts/ui-tests.ts';

const spec = (
  title: string,
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped',
  description?: string,
) => ({
  title,
  tests: [{ status, annotations: description === undefined ? [] : [{ type: 'skip', description }] }],
});

test('the tests of a browser run are counted, with those inside groups', () => {
  const tally = tallyOf({
    errors: [],
    suites: [
      {
        title: 'book.test.ts',
        specs: [spec('opens', 'expected'), spec('closes', 'unexpected')],
        suites: [
          { title: 'export', specs: [spec('waits', 'flaky'), spec('prints', 'skipped', 'no printer')] },
        ],
      },
    ],
  });
  expect(tally).toEqual({
    passed: 2,
    failed: 1,
    skipped: ['book.test.ts > export > prints: no printer'],
  });
});

test('a fault outside a test is a failure', () => {
  expect(tallyOf({ errors: [{ message: 'no such file' }], suites: [] })).toMatchObject({
    passed: 0,
    failed: 1,
  });
});
