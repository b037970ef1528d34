import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { CHANNEL_NAMES } from '../../core/contract/index.ts';
import { runApp, type AppParts } from '../../electron/run-app.ts';
import { startWorker } from '../../platform/app/start-worker.ts';
import { memoryStore } from '../../platform/app/state.ts';
import { fakeElectron, type Recorded } from '../support/fake-electron.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = { url: 'app://aide/index.html', parent: null };
const cleanUps: (() => void)[] = [];

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) cleanUp();
});

async function start(change: Partial<AppParts> = {}, isFirst = true) {
  const documents = mkdtempSync(join(tmpdir(), 'aide-desktop-'));
  const { electron, recorded, ready } = fakeElectron({ isFirst, documents });
  const remembered: unknown[] = [];
  let count = 0;
  const runs = runApp(electron, {
    root,
    version: '0.0.0',
    platform: 'linux',
    args: ['aide'],
    cwd: documents,
    openState: () => memoryStore(),
    openWindowMemory: () => ({ get: () => undefined, set: (state) => remembered.push(state) }),
    startWorker,
    readFile: async (path) => new Uint8Array(await readFile(path)),
    writeTemporary: () => Promise.reject(new Error('nothing is printed here')),
    clock: () => new Date('2025-05-18T09:00:00Z'),
    randomId: () => `token-${String((count += 1)).padStart(16, '0')}`,
    log: (error) => {
      throw error;
    },
    checkAnswers: true,
    ...change,
  });
  await ready();
  cleanUps.push(
    () => rmSync(documents, { recursive: true, force: true }),
    () => recorded.app.emit('quit'),
  );
  return { recorded, remembered, runs, documents };
}

const call = async (recorded: Recorded, name: string, input?: unknown, sender = {}) => {
  const event = { senderFrame: page, sender: { id: 1 }, ...sender };
  return (await recorded.handlers.get(name)?.(event, input)) as {
    readonly ok: boolean;
    readonly value?: unknown;
    readonly error?: { readonly code: string };
  };
};

test('every call of the contract is answered, under its own name', async () => {
  const { recorded } = await start();
  expect([...recorded.handlers.keys()]).toEqual([...CHANNEL_NAMES]);
  expect(await call(recorded, 'app.info')).toMatchObject({ ok: true, value: { host: 'electron' } });
});

test.each([
  ['a frame inside the page', { senderFrame: { url: page.url, parent: page } }],
  ['a page from elsewhere', { senderFrame: { url: 'https://example.com/', parent: null } }],
  ['another window', { sender: { id: 99 } }],
  ['a frame that is gone', { senderFrame: null }],
])('%s gets nothing', async (_who, sender) => {
  const { recorded } = await start();
  for (const name of CHANNEL_NAMES) {
    expect(await call(recorded, name, undefined, sender)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  }
});

test('what does not fit the contract is refused, never thrown', async () => {
  const { recorded } = await start();
  for (const input of [null, 7, 'x', [], { kind: 'nothing' }, { token: '../../etc/passwd' }]) {
    expect(await call(recorded, 'records.list', input)).toMatchObject({ ok: false });
    expect(await call(recorded, 'shell.open', input)).toMatchObject({ ok: false });
  }
});

test('the sample opens, the page hears of it, and the menu and the title of the system know', async () => {
  const { recorded } = await start();
  expect(await call(recorded, 'file.openSample')).toMatchObject({ ok: true });
  expect(recorded.sent.map(({ name }) => name)).toContain('file.changed');
  expect(recorded.calls.some((each) => each.startsWith('recent ') && each.endsWith('.aide'))).toBe(true);
  expect(await call(recorded, 'records.list', { kind: 'meeting' })).toMatchObject({ ok: true });
});

test('a copy is saved where the system’s dialog says, and opened from there; thinking better of it changes nothing', async () => {
  const { recorded, documents } = await start();
  await call(recorded, 'file.openSample');
  expect(await call(recorded, 'file.saveCopy')).toEqual({ ok: true, value: null });
  expect(await call(recorded, 'file.open', {})).toEqual({ ok: true, value: null });
  const copy = join(documents, 'for the minister');
  recorded.chosen.push(copy);
  expect(await call(recorded, 'file.saveCopy')).toEqual({ ok: true, value: { name: 'for the minister' } });
  recorded.chosen.push(`${copy}.aide`);
  expect(await call(recorded, 'file.open', {})).toMatchObject({
    ok: true,
    value: { name: 'for the minister', readOnly: false },
  });
  // saved over itself it would be gone
  recorded.chosen.push(`${copy}.aide`);
  expect(await call(recorded, 'file.saveCopy')).toMatchObject({ error: { code: 'file-exists' } });
  recorded.chosen.push(join(documents, 'missing.aide'));
  expect(await call(recorded, 'file.open', {})).toMatchObject({ error: { code: 'not-found' } });
  expect(await call(recorded, 'file.current')).toMatchObject({ value: { name: 'for the minister' } });
});

test('the menu asks the page for what is the page’s', async () => {
  const { recorded } = await start();
  await call(recorded, 'file.openSample');
  const items = (recorded.menu.current as { submenu?: { label?: string; click?: () => void }[] }[]).flatMap(
    ({ submenu }) => submenu ?? [],
  );
  const click = (label: string) => items.find((item) => item.label?.replace('&', '') === label)?.click?.();
  recorded.sent.splice(0);
  for (const label of ['Open…', 'Save a copy…', 'Export book…', 'Print…']) click(label);
  expect(recorded.sent).toEqual(
    ['open', 'save-copy', 'export', 'print'].map((command) => ({
      name: 'menu.command',
      payload: { command },
    })),
  );
});

test('a choice of theme reaches the system', async () => {
  const { recorded } = await start();
  const preferences = { language: 'ko', theme: 'dark', textSize: 100, firstRun: false };
  expect(await call(recorded, 'app.setPreferences', preferences)).toMatchObject({ ok: true });
  expect(recorded.theme.themeSource).toBe('dark');
  expect(JSON.stringify(recorded.menu.current)).toContain('파일');
});

test('a second start hands its file over and ends', async () => {
  const second = await start({}, false);
  expect(second.runs).toBe(false);
  expect(second.recorded.calls).toEqual(['quit']);
  expect(second.recorded.windows).toEqual([]);

  const first = await start();
  first.recorded.app.emit('second-instance', {}, ['aide', 'missing.aide'], first.documents);
  await expect.poll(() => first.recorded.boxes.length).toBe(1);
  expect(first.recorded.windows[0]?.shown).toBe(1);
  expect(first.recorded.boxes[0]).not.toContain(first.documents);
});

test('the window is locked in: no network, permission, window, navigation or download', async () => {
  const { recorded } = await start();
  const decide = (name: string, ...args: unknown[]): unknown => {
    let answer: unknown;
    const result = recorded.session[name]?.(...([...args, (given: unknown) => (answer = given)] as never[]));
    return answer ?? result;
  };
  expect(decide('request', { url: 'https://example.com/' })).toEqual({ cancel: true });
  expect(decide('request', { url: page.url })).toEqual({ cancel: false });
  expect(decide('permission', {}, 'geolocation')).toBe(false);
  expect(decide('check')).toBe(false);
  expect(decide('device')).toBe(false);

  const contents = recorded.windows[0]?.webContents;
  expect(contents?.openHandler?.()).toEqual({ action: 'deny' });
  const goTo = (name: string, url: string) => {
    let refused = false;
    contents?.emit(name, { url, isMainFrame: true, preventDefault: () => (refused = true) });
    return refused;
  };
  expect(goTo('will-navigate', 'https://example.com/')).toBe(true);
  expect(goTo('will-redirect', 'file:///etc/passwd')).toBe(true);
  expect(goTo('will-frame-navigate', 'https://example.com/')).toBe(true);
  expect(goTo('will-attach-webview', '')).toBe(true);
  expect(goTo('will-navigate', page.url)).toBe(false);
  expect(recorded.windows[0]?.options['webPreferences']).toMatchObject({
    sandbox: true,
    contextIsolation: true,
  });
  expect(recorded.calls).toContain('sandbox');
});

test('a page that breaks down is replaced by one that says so', async () => {
  const { recorded } = await start();
  const [window] = recorded.windows;
  window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(window?.loaded).toEqual(['app://aide/index.html', 'app://aide/crash.html']);
});

test('the place of the window is kept', async () => {
  const { recorded, remembered } = await start();
  recorded.windows[0]?.emit('close');
  expect(remembered).toEqual([{ bounds: { x: 10, y: 20, width: 1200, height: 800 }, maximized: false }]);
});
