// `npm run web`: the app in a browser tab, for computers where nothing may be installed.
//   --port N        instead of any free port        --no-open     print the address only
//   --documents D   where files lie                 --state D     where preferences lie
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { webEffects } from './effects.ts';
import { startHost } from './host.ts';
import { openWithSystem } from './open-with-system.ts';
import { NOT_BUILT } from './pages.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
    documents: { type: 'string' },
    state: { type: 'string' },
  },
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`--port needs a number from 0 to 65535, not "${values.port}"\n`);
  process.exit(2);
}

const mayOpen = !values['no-open'];
const host = await startHost({
  effects: webEffects({ documents: values.documents, state: values.state, mayOpen }),
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
