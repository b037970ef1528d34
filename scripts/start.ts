// `npm start`: the desktop app; where Electron's binary is not there, one line that says so, and then what `npm run web` does.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { electronBinary } from './electron-binary.ts';

const USAGE = `Usage: npm start [-- file.aide]

The desktop app; where it cannot run, the app in a browser tab, which takes the options of npm run web:
`;

/** Runs a program in our place: it gets our signals, and we end as it ends. */
function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      // a terminal sends Ctrl-C to both; a second one would look like impatience
      process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
    }
    child.on('error', (error) => {
      console.error(`${program} cannot be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function start(): Promise<number> {
  const more = process.argv.slice(2);
  if (more.includes('--help') || more.includes('-h')) {
    console.log(USAGE);
    return run(process.execPath, ['web/main.ts', '--help']);
  }
  const electron = electronBinary();
  if (electron === undefined) {
    console.log(
      'Electron is not installed here (npx install-electron fetches it), so the app opens in your browser.',
    );
  }
  const part = electron === undefined ? ['renderer'] : [];
  const built = await run(process.execPath, ['scripts/build.ts', ...part, '--if-changed']);
  if (built !== 0) return built;
  return electron === undefined
    ? run(process.execPath, ['web/main.ts', ...more])
    : run(electron, ['.build/app', ...more]);
}

process.exitCode = await start();
