import { describe, expect, test } from 'vitest';
import { isOurPage, mayCall, mayGo, mayLoad, webPreferences } from '../../../electron/security.ts';

const ours = 'app://aide/index.html';
const foreign = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'ws://aide/',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://aide.example.com/',
  'app://aide:80/index.html',
  'app://user@aide/index.html',
  'javascript:alert(1)',
  'devtools://devtools/bundled/inspector.html',
  'about:blank',
  '',
];

test.each(foreign)('"%s" is not ours, is not loaded and is not gone to', (address) => {
  expect(isOurPage(address)).toBe(false);
  expect(mayLoad(address)).toBe(false);
  expect(mayGo(address, true)).toBe(false);
  expect(mayGo(address, false)).toBe(false);
  expect(mayCall({ url: address, isMainFrame: true, isOurWindow: true })).toBe(false);
});

describe('our own page', () => {
  test('may load its files and what it made itself', () => {
    expect(mayLoad(ours)).toBe(true);
    expect(mayLoad('app://aide/assets/index.js')).toBe(true);
    expect(mayLoad('blob:app://aide/0b1c')).toBe(true);
    expect(mayLoad('blob:https://example.com/0b1c')).toBe(false);
    expect(mayLoad('data:image/png;base64,AA')).toBe(true);
  });

  test('may be gone to; what the page made only in a frame', () => {
    expect(mayGo(`${ours}#/books`, true)).toBe(true);
    expect(mayGo('blob:app://aide/0b1c', true)).toBe(false);
    expect(mayGo('blob:app://aide/0b1c', false)).toBe(true);
    expect(mayGo('data:text/html,x', false)).toBe(false);
  });

  test('may call from its own window and not from a frame', () => {
    expect(mayCall({ url: ours, isMainFrame: true, isOurWindow: true })).toBe(true);
    expect(mayCall({ url: ours, isMainFrame: false, isOurWindow: true })).toBe(false);
    expect(mayCall({ url: ours, isMainFrame: true, isOurWindow: false })).toBe(false);
    expect(mayCall({ url: undefined, isMainFrame: true, isOurWindow: true })).toBe(false);
  });
});

test('the page is isolated, sandboxed and without Node', () => {
  expect(webPreferences('/p.cjs')).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  });
});
