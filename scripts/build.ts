// `npm run build [renderer|app] [-- --if-changed]`: the renderer for both hosts, and the folder of the desktop app.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, '.build');

interface Part {
  readonly name: 'renderer' | 'app';
  /** Files and folders whose change makes the part out of date. */
  readonly sources: readonly string[];
  readonly build: (folder: string) => Promise<void>;
}

const rendererSources = ['renderer', 'core', 'web/client', 'vite.config.ts', 'package-lock.json'];

const parts: readonly Part[] = [
  {
    name: 'renderer',
    sources: rendererSources,
    build: async (folder) => {
      const vite = await import('vite');
      await vite.build({
        configFile: join(root, 'vite.config.ts'),
        logLevel: 'warn',
        build: { outDir: folder, emptyOutDir: true },
      });
    },
  },
  {
    name: 'app',
    sources: [...rendererSources, 'electron', 'platform', 'templates', 'samples', 'electron.vite.config.ts'],
    build: buildApp,
  },
];

/** Puts together the folder that Electron runs and electron-builder packs: the bundle, what it loads, nothing else. */
async function buildApp(folder: string): Promise<void> {
  const { build } = await import('electron-vite');
  const { fontPaths } = await import('../platform/fonts/load.ts');
  const dist = join(folder, 'dist');
  for (const part of ['main', 'preload']) mkdirSync(join(dist, part), { recursive: true });
  process.env['AIDE_DIST'] = dist;
  await build({ root, configFile: join(root, 'electron.vite.config.ts'), logLevel: 'error' });
  const copy = (from: string, to: string) => cpSync(join(root, from), join(folder, to), { recursive: true });
  copy('.build/renderer', 'dist/renderer');
  // the loopback host's own file, and ours
  for (const extra of ['web-client.js', 'built-from.txt']) {
    rmSync(join(dist, 'renderer', extra), { force: true });
  }
  // the shaper looks for it beside the bundle
  copy('node_modules/harfbuzzjs/dist/harfbuzz.wasm', 'dist/main/harfbuzz.wasm');
  for (const path of fontPaths()) copy(join('node_modules', path), join('dist/fonts', path));
  copy('templates', 'templates');
  copy('samples', 'samples');
  const { name, version, description, license, author } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, string>;
  const manifest = { name, productName: 'Aide-Mémoire', version, description, license, author };
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ ...manifest, type: 'module', main: 'dist/main/main.js' }, null, 2)}\n`,
  );
}

/** The newest change under a path, in milliseconds; 0 where there is nothing. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // a folder's own time tells of removed files
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds beside the finished folder and swaps at the end, so that a running app never finds half a build. */
async function make({ name, sources, build }: Part, ifChanged: boolean): Promise<void> {
  const folder = join(out, name);
  const stamp = join(folder, 'built-from.txt');
  const state = String(Math.max(...sources.map((source) => newest(join(root, source)))));
  if (ifChanged && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  const start = performance.now();
  const fresh = `${folder}-${process.pid}`;
  mkdirSync(out, { recursive: true });
  try {
    await build(fresh);
    writeFileSync(join(fresh, 'built-from.txt'), state);
    const old = `${folder}-${process.pid}-old`;
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(fresh, folder);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  console.log(`Built the ${name} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

// a test runner that calls this has set it to "test", and React would come with its development checks
process.env['NODE_ENV'] = 'production';

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const ifChanged = process.argv.includes('--if-changed');
for (const part of parts) {
  if (wanted.length === 0 || wanted.includes(part.name)) await make(part, ifChanged);
}
