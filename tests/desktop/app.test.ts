import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronBinary } from '../../scripts/electron-binary.ts';

const executablePath = electronBinary();
test.skip(executablePath === undefined, 'Electron is not installed here: npx install-electron fetches it');

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
let app: ElectronApplication;
let page: Page;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aide-desktop-'));
  app = await _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [join(root, '.build', 'app'), `--user-data-dir=${folder}`, '--no-sandbox'],
  });
  page = await app.firstWindow();
  await expect(page.getByRole('main')).toBeVisible();
});

test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('opens on the start screen and opens the sample', async () => {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
});

test('the page has the calls of the contract and nothing of Node or Electron', async () => {
  const found = await page.evaluate(() => ({
    api: typeof (window as unknown as { readonly api: Record<string, unknown> }).api['app.info'],
    node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
  }));
  expect(found).toEqual({ api: 'function', node: [] });
});

test('every way out is closed', async () => {
  const result = await page.evaluate(async () => ({
    fetched: await fetch('https://example.com/').then(
      () => 'loaded',
      () => 'refused',
    ),
    opened: window.open('https://example.com/') === null,
    permission: await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
  }));
  expect(result).toEqual({ fetched: 'refused', opened: true, permission: 'denied' });
  await page.evaluate(() => {
    window.location.href = 'https://example.com/';
  });
  await page.waitForTimeout(500);
  expect(page.url()).toMatch(/^app:\/\/aide\//);
  expect(app.windows()).toHaveLength(1);
});

test('a page that breaks down is replaced by one that leads back', async () => {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()))
    .toBe('app://aide/crash.html');
});
