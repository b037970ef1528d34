import { expect, test } from 'vitest';
import { fileInArguments } from '../../../electron/open-path.ts';
import { placeWindow, readWindowState } from '../../../electron/window-state.ts';

const wide = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 984 };
const at = (x: number, y: number) => ({ bounds: { x, y, width: 1000, height: 700 }, maximized: false });

test('a window stands where it stood', () => {
  expect(placeWindow(at(100, 50), [wide])).toEqual({ x: 100, y: 50, width: 1000, height: 700 });
  expect(placeWindow(at(2000, 50), [wide, second])).toEqual({ x: 2000, y: 50, width: 1000, height: 700 });
});

test('a window whose screen is gone comes back to the middle', () => {
  expect(placeWindow(at(2000, 50), [wide])).toEqual({ width: 1440, height: 900 });
  expect(placeWindow(at(100, -400), [wide])).toEqual({ width: 1440, height: 900 });
  expect(placeWindow(at(100, 1035), [wide])).toEqual({ width: 1440, height: 900 });
});

test('a first window fits the screen', () => {
  expect(placeWindow(undefined, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({
    width: 1024,
    height: 700,
  });
});

test.each([undefined, null, 'x', {}, { bounds: 3 }, { bounds: { x: 1, y: 2, width: 'a', height: 4 } }])(
  'nonsense that was kept counts as nothing: %j',
  (kept) => {
    expect(readWindowState(kept)).toBeUndefined();
  },
);

test('a file on the command line is found, switches are not', () => {
  expect(fileInArguments(['app', '--flag', 'talks.aide'], '/home/a')).toBe('/home/a/talks.aide');
  expect(fileInArguments(['app', '/x/Talks.AIDE'], '/home/a')).toBe('/x/Talks.AIDE');
  expect(fileInArguments(['app', '--open=/x/talks.aide', 'notes.txt'], '/home/a')).toBeUndefined();
  expect(fileInArguments(['/opt/app.aide'], '/home/a')).toBeUndefined();
});
