import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { FilesMade, FromWorker, ToWorker } from '../../platform/app/books/messages.ts';
import { readWorkspace } from '../../platform/interchange/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
// what electron-builder brought, not what might lie about elsewhere
const requireThere = createRequire(require.resolve('electron-builder/package.json'));
const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Record<string, never>;

interface BuilderConfig {
  readonly getConfig: (root: string, path: string | null, extra: null) => Promise<Record<string, unknown>>;
  readonly validateConfiguration: (
    config: unknown,
    log: { readonly isEnabled: boolean; readonly add: () => void },
  ) => Promise<void>;
}

test('electron-builder understands its configuration', async () => {
  const builder = requireThere('app-builder-lib/out/util/config/config.js') as BuilderConfig;
  const read = await builder.getConfig(root, join(root, 'electron-builder.yml'), null);
  await expect(
    builder.validateConfiguration(read, { isEnabled: false, add: () => undefined }),
  ).resolves.toBeUndefined();
  await expect(
    builder.validateConfiguration({ ...read, nonsense: true }, { isEnabled: false, add: () => undefined }),
  ).rejects.toThrow('nonsense');
});

test('the version of Electron is the one that is tested', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly devDependencies: Record<string, string>;
  };
  expect(config['electronVersion']).toBe(devDependencies['electron']);
});

test('every picture and list of rights that the packages need is there', () => {
  const { win, mac, linux } = config as Record<string, Record<string, string>>;
  for (const path of [
    `assets/${win?.['icon']}`,
    `assets/${mac?.['icon']}`,
    `assets/${linux?.['icon']}/512x512.png`,
    mac?.['entitlements'] ?? '',
  ]) {
    expect(existsSync(join(root, path)), path).toBe(true);
  }
});

test('nobody can run other code through the program', () => {
  expect(config['electronFuses']).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

const folder = mkdtempSync(join(tmpdir(), 'aide-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Packs with a stand-in for Electron, whose own files cannot be had without a network. */
function pack(): { readonly status: number | null; readonly output: string } {
  const electron = join(folder, 'electron');
  mkdirSync(join(electron, 'locales'), { recursive: true });
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    writeFileSync(join(electron, name), '#!/bin/sh\n');
    chmodSync(join(electron, name), 0o755);
  }
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'icudtl.dat', 'locales/en-US.pak']) {
    writeFileSync(join(electron, name), '45.4.1');
  }
  // the stand-in has no fuses to set
  const { electronFuses: _fuses, directories, ...rest } = config as Record<string, object>;
  const file = join(folder, 'electron-builder.json');
  writeFileSync(
    file,
    JSON.stringify({
      ...rest,
      compression: 'store',
      electronDist: electron,
      directories: { ...directories, output: join(folder, 'out') },
    }),
  );
  const run = spawnSync(
    process.execPath,
    [require.resolve('electron-builder/cli.js'), '--linux', 'dir', '--x64', '--config', file],
    { cwd: root, encoding: 'utf8' },
  );
  return { status: run.status, output: `${run.stdout}${run.stderr}` };
}

const asarFile = join(folder, 'out', 'linux-unpacked', 'resources', 'app.asar');
const isLinux = process.platform === 'linux';

beforeAll(() => {
  const built = spawnSync(process.execPath, ['scripts/build.ts', '--if-changed'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the app was not built:\n${built.stderr}`);
}, 120_000);

test.skipIf(!isLinux)(
  'the package holds the bundle, the fonts, templates and the sample, and nothing else',
  () => {
    const { status, output } = pack();
    expect(status, output).toBe(0);
    const asar = requireThere('@electron/asar') as {
      readonly listPackage: (path: string, options: { readonly isPack: boolean }) => string[];
      readonly extractFile: (path: string, name: string) => Buffer;
    };
    const files = asar.listPackage(asarFile, { isPack: false });
    const top = new Set(files.map((path) => path.split('/').slice(1, 3).join('/')));
    expect([...top].toSorted()).toEqual([
      'dist',
      'dist/fonts',
      'dist/main',
      'dist/preload',
      'dist/renderer',
      'package.json',
      'samples',
      'samples/korea-us-2025',
      'templates',
      'templates/handover-binder.yaml',
      'templates/high-level-consultation.yaml',
      'templates/ministerial-bilateral.yaml',
      'templates/negotiating-round.yaml',
      'templates/pocket-card.yaml',
      'templates/press-lines.yaml',
      'templates/round-summary.yaml',
    ]);
    expect(files.filter((path) => /node_modules|\.ts$|\.map$|web-client/.test(path))).toEqual([]);
    for (const path of [
      '/dist/main/main.js',
      '/dist/main/books.js',
      '/dist/main/harfbuzz.wasm',
      '/dist/preload/preload.cjs',
      '/dist/renderer/index.html',
    ]) {
      expect(files).toContain(path);
    }
    expect(JSON.parse(asar.extractFile(asarFile, 'package.json').toString())).toMatchObject({
      main: 'dist/main/main.js',
      type: 'module',
    });
    // 41 MB when this was written, 19 of them the fonts of the books, 5 the letters with marks on the screen
    expect(statSync(asarFile).size / 1_000_000).toBeLessThan(45);
  },
  120_000,
);

test('every file of the bundle can be read by the program that runs it', () => {
  const main = join(root, '.build/app/dist/main');
  for (const name of readdirSync(main).filter((file) => file.endsWith('.js'))) {
    const { status, stderr } = spawnSync(process.execPath, ['--check', join(main, name)], {
      encoding: 'utf8',
    });
    expect(status, `${name}: ${stderr.slice(-300)}`).toBe(0);
  }
});

test('the bundle makes a book with no packages beside it', async () => {
  const alone = join(folder, 'alone');
  cpSync(join(root, '.build/app'), alone, { recursive: true });
  const { workspace } = await readWorkspace(join(root, 'samples/korea-us-2025'));
  const worker = new Worker(join(alone, 'dist/main/books.js'));
  try {
    const tell = (message: ToWorker): void => worker.postMessage(message, []);
    const answered = new Promise<FromWorker>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('message', (message: FromWorker) => {
        if (message.type !== 'progress') resolve(message);
      });
    });
    if (workspace === undefined) throw new Error('the sample cannot be read');
    const attached = join(root, 'samples/korea-us-2025/files');
    const files = new Map(
      readdirSync(attached).map((name) => [
        `files/${name}`,
        new Uint8Array(readFileSync(join(attached, name))),
      ]),
    );
    tell({ type: 'file', action: 1, workspace, files });
    tell({
      type: 'question',
      number: 1,
      name: 'files',
      input: { bookId: 'pocket-card', variants: ['principal'], formats: ['pdf', 'docx'] },
    });
    const answer = await answered;
    expect(answer, JSON.stringify(answer).slice(0, 500)).toMatchObject({ type: 'answer' });
    const { files: made } = (answer as { readonly value: FilesMade }).value;
    const starts = made.map(({ bytes }) => Buffer.from(bytes).subarray(0, 4).toString('latin1'));
    expect(starts.toSorted()).toEqual(['%PDF', 'PK\u0003\u0004']);
  } finally {
    await worker.terminate();
  }
}, 120_000);
