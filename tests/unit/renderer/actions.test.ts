import { expect, test } from 'vitest';
import { noteAction, onNextAction } from '../../../renderer/state/actions.ts';

test('what waits for the next action is not woken by news of the latest, and only once', () => {
  let woken = 0;
  noteAction(7);
  onNextAction(() => {
    woken += 1;
  });
  noteAction(7);
  expect(woken).toBe(0);
  noteAction(8);
  expect(woken).toBe(1);
  noteAction(9);
  expect(woken).toBe(1);
});
