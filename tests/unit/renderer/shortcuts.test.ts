import { expect, test } from 'vitest';
import { commandOfKey } from '../../../renderer/shell/shortcuts.ts';

const press = (code: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>>) =>
  commandOfKey({ code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test('keys are known by their place, so that a Korean keyboard works', () => {
  expect(press('KeyK', { ctrlKey: true })).toBe('search');
  expect(press('KeyK', { metaKey: true })).toBe('search');
  expect(press('KeyZ', { ctrlKey: true })).toBe('undo');
  expect(press('KeyZ', { metaKey: true, shiftKey: true })).toBe('redo');
  expect(press('KeyY', { ctrlKey: true })).toBe('redo');
});

test('other combinations stay with the browser', () => {
  expect(press('KeyK', {})).toBeUndefined();
  expect(press('KeyK', { ctrlKey: true, shiftKey: true })).toBeUndefined();
  expect(press('KeyZ', { ctrlKey: true, altKey: true })).toBeUndefined();
  expect(press('KeyC', { ctrlKey: true })).toBeUndefined();
});
