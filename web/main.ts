// `npm run web`: the app in a browser tab, for computers where nothing may be installed.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { webEffects } from './effects.ts';
import { startHost } from './host.ts';
import { openWithSystem } from './open-with-system.ts';
import { readWebOptions, WEB_USAGE } from './options.ts';
import { NOT_BUILT } from './pages.ts';

const options = readWebOptions(process.argv.slice(2));
if (options === 'help') {
  process.stdout.write(WEB_USAGE);
  process.exit(0);
}
if ('wrong' in options) {
  process.stderr.write(`${options.wrong}\n`);
  process.exit(2);
}
const { port, mayOpen, documents, state } = options;

const host = await startHost({
  effects: webEffects({ documents, state, mayOpen }),
  renderer: fileURLToPath(new URL('../.build/renderer', import.meta.url)),
  port,
}).catch((error: unknown) => {
  process.stderr.write(
    `The app cannot be served: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});

let ending = false;
const end = (): void => {
  // A second Ctrl-C is for a program that hangs.
  if (ending) process.exit(1);
  ending = true;
  void host.close().then(() => process.exit(0));
};
process.on('SIGINT', end);
process.on('SIGTERM', end);
process.on('SIGHUP', end);

process.stdout.write(
  `Aide-Mémoire is at ${host.url}\nThis address opens one browser, once. Ctrl-C ends the program.\n`,
);
if (!host.built) process.stdout.write(`${NOT_BUILT}\n`);
else if (mayOpen) openWithSystem(host.url);
