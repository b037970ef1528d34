import vm from 'node:vm';
import { build, type InlineConfig } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { CHANNEL_NAMES, EVENT_NAMES } from '../../core/contract/index.ts';
import { contractNames } from '../../scripts/contract-names.ts';

let code = '';

beforeAll(async () => {
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'error',
    plugins: [contractNames()],
    build: {
      write: false,
      rolldownOptions: {
        input: 'electron/preload.ts',
        external: ['electron'],
        output: { format: 'cjs' },
      },
    },
  };
  const built = await build(config);
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const [output, ...more] = outputs;
  if (more.length > 0) throw new Error('the sandbox can load one file only');
  code = output?.type === 'chunk' ? output.code : '';
});

/** Runs the preload as the sandbox does: only "electron" can be required. */
function run() {
  const exposed: Record<string, Record<string, (...args: unknown[]) => unknown>> = {};
  const invoked: unknown[][] = [];
  const listening = new Map<string, (event: unknown, payload: unknown) => void>();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: (typeof exposed)[string]) => (exposed[name] = api),
    },
    ipcRenderer: {
      invoke: (...args: unknown[]) => invoked.push(args),
      on: (name: string, listener: (event: unknown, payload: unknown) => void) =>
        listening.set(name, listener),
      removeListener: (name: string) => listening.delete(name),
    },
  };
  vm.runInNewContext(code, {
    require: (name: string) => {
      if (name !== 'electron') throw new Error(`the sandbox has no ${name}`);
      return electron;
    },
    exports: {},
    module: { exports: {} },
  });
  return { exposed, invoked, listening };
}

test('the preload is one small file without schemas', () => {
  expect(code.length).toBeLessThan(6_000);
  expect(code).not.toMatch(/zod|safeParse/);
});

test('it gives the page one function a call and a way to listen, nothing else', () => {
  const { exposed, invoked } = run();
  expect(Object.keys(exposed)).toEqual(['api']);
  expect(Object.keys(exposed['api'] ?? {}).toSorted()).toEqual([...CHANNEL_NAMES, 'on'].toSorted());
  exposed['api']?.['records.list']?.({ kind: 'issue' }, 'more', 'arguments');
  expect(invoked).toEqual([['records.list', { kind: 'issue' }]]);
});

test('it listens to the events of the contract only, and passes on no event object', () => {
  const { exposed, listening } = run();
  const heard: unknown[][] = [];
  const stop = exposed['api']?.['on']?.(EVENT_NAMES[0], (...args: unknown[]) =>
    heard.push(args),
  ) as () => void;
  listening.get(EVENT_NAMES[0] ?? '')?.({ sender: 'secret' }, { some: 'payload' });
  expect(heard).toEqual([[{ some: 'payload' }]]);
  stop();
  expect(listening.size).toBe(0);
  expect(() => exposed['api']?.['on']?.('anything-else', () => undefined)).toThrow('no event');
});
