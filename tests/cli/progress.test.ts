import { expect, test } from 'vitest';
import { main } from '../../cli/main.ts';
import type { Io } from '../../cli/io.ts';
import { tempFolder, testWorkspace } from '../support/folders.ts';

/** What takes a line away, as a pattern. */
const ERASE = '\\r\\u001b\\[K';

/** A terminal of so many columns that keeps what is written to it. */
function terminal(isTTY: boolean, columns = 60): Io & { readonly text: { out: string; err: string } } {
  const text = { out: '', err: '' };
  return {
    text,
    out: { isTTY, write: (part) => (text.out += part) },
    err: { isTTY, columns, write: (part) => (text.err += part) },
    canAsk: false,
    debug: false,
  };
}

test('a terminal shows a bar, which is gone in the end', async () => {
  const io = terminal(true);
  expect(await main(['export', testWorkspace(), '--out', tempFolder()], io)).toBe(0);
  expect(io.text.err).toMatch(new RegExp(`${ERASE}░+ +0 % {2}reading the workspace`));
  expect(io.text.err.endsWith('\r\u001b[K')).toBe(true);
  const lines = io.text.err.split('\r').map((line) => line.replace('\u001b[K', ''));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(60);
});

test('the bar is gone too where an export fails', async () => {
  const io = terminal(true);
  expect(
    await main(['export', testWorkspace({ 'issues/beef.yaml': 'id: beef\n' }), '--out', tempFolder()], io),
  ).toBe(1);
  expect(io.text.err).toMatch(new RegExp(`${ERASE}[^\r]*issues/beef\\.yaml:1 {2}error`));
});

test('a pipe sees no bar', async () => {
  const io = terminal(false);
  expect(await main(['export', testWorkspace(), '--out', tempFolder()], io)).toBe(0);
  expect(io.text.err).toBe('');
});
