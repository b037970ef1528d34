import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Electron's program, where it is there. Looks only: importing "electron" would start a download. */
export function electronBinary(): string | undefined {
  const dist =
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??
    fileURLToPath(new URL('../node_modules/electron/dist', import.meta.url));
  const program = join(dist, PROGRAMS[process.platform] ?? 'electron');
  return existsSync(program) ? program : undefined;
}
