import fc from 'fast-check';
import { expect, test } from 'vitest';

import { ByteSink, Scratch } from '../../../../core/write/pdf/render/sink.ts';

const latin1 = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });

test('a sink gives back what was written, however long', () => {
  // Long pieces go over the end of a block.
  const pieces = fc.array(fc.tuple(fc.oneof(latin1, fc.uint8Array()), fc.integer({ min: 1, max: 40_000 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(pieces, (written) => {
      const sink = new ByteSink();
      const expected: Buffer[] = [];
      for (const [piece, times] of written) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : Buffer.from(piece);
        const whole = Buffer.concat(
          Array.from({ length: Math.min(times, 1 + 400_000 / (1 + bytes.length)) }, () => bytes),
        );
        if (typeof piece === 'string') sink.text(whole.toString('latin1'));
        else sink.bytes(whole);
        expected.push(whole);
      }
      expect(Buffer.concat(expected).equals(sink.finish())).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('a scratch gives the lines since it was last taken', () => {
  const scratch = new Scratch();
  scratch.line('one');
  scratch.line('\u00e9'.repeat(100_000));
  expect(Buffer.from(scratch.take()).toString('latin1')).toBe(`one\n${'\u00e9'.repeat(100_000)}\n`);
  scratch.line('two');
  expect(Buffer.from(scratch.take()).toString('latin1')).toBe('two\n');
  expect(scratch.take()).toHaveLength(0);
});
