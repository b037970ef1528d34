import { spawn } from 'node:child_process';
import process from 'node:process';

/** Opens an address or a folder with the program that the system has for it; where there is none, nothing happens. */
export function openWithSystem(target: string): void {
  const [program, args] = commandFor(target);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function commandFor(target: string): readonly [program: string, args: readonly string[]] {
  switch (process.platform) {
    case 'darwin':
      return ['open', [target]];
    case 'win32':
      // Not through a shell, which would take an & in it for its own. Explorer opens addresses and folders.
      return ['explorer.exe', [target]];
    default:
      return ['xdg-open', [target]];
  }
}
