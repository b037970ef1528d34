import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareIds } from '../../../platform/interchange/index.ts';

test('ids are in the order in which people count', () => {
  const ids = ['SRC-10', 'SRC-2', 'a', 'SRC-2b', 'B', '가', 'SRC-1'];
  expect(ids.toSorted(compareIds)).toEqual(['B', 'SRC-1', 'SRC-2', 'SRC-2b', 'SRC-10', 'a', '가']);
});

test('the order is one: no two ids are equal, and it is the same from whichever side one looks', () => {
  const id = fc.stringMatching(/^[a-c0-2][a-c0-2-]{0,5}$/);
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(compareIds(a, b) === 0).toBe(a === b);
      expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0);
      const [least, , most] = [a, b, c].toSorted(compareIds);
      expect(compareIds(least!, most!)).toBeLessThanOrEqual(0);
    }),
  );
});
