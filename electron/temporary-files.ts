import type { App } from 'electron';
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes what writes files that are gone when the app is left: each in a folder of its own that nobody else may look
 * into. What another program still holds open then is left to the system's own clearing up.
 */
export function temporaryFiles(
  app: Pick<App, 'getPath' | 'on'>,
): (name: string, bytes: Uint8Array) => Promise<string> {
  const folders: string[] = [];
  app.on('quit', () => {
    for (const folder of folders) {
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // Windows keeps open files
      }
    }
  });
  return async (name, bytes) => {
    const folder = await mkdtemp(join(app.getPath('temp'), 'aide-memoire-'));
    folders.push(folder);
    const path = join(folder, name);
    await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
    return path;
  };
}
