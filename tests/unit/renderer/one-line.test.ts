import { expect, it } from 'vitest';
import { oneLine } from '../../../renderer/components/one-line.ts';

it('keeps a pasted text on one line, and what is being typed as it is', () => {
  expect(oneLine('Second technical\r\n  discussions\non trade')).toBe(
    'Second technical discussions on trade',
  );
  expect(oneLine('Steel quotas\n')).toBe('Steel quotas');
  expect(oneLine('  Steel quotas ')).toBe('  Steel quotas ');
});
