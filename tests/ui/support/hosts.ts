import { fork, spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HostReply, HostRequest } from '../../support/app-hosts.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);

// without it each program would read all of the sources as TypeScript anew
const env = { ...process.env, NODE_COMPILE_CACHE: join(root, '.build', 'compile-cache') };

/** The Node of the `node` package: the one that calls Playwright may be older. */
function newerNode(): string {
  const manifest = require('node/package.json') as { readonly bin: { readonly node: string } };
  return join(dirname(require.resolve('node/package.json')), manifest.bin.node);
}

/** Where a host keeps its files and its preferences. */
export interface HostFolders {
  readonly documents: string;
  readonly state: string;
}

/** A host of the app. */
export interface AppHost {
  /** The address with the one-time token. */
  readonly url: string;
  /** Where its files and exports lie. */
  readonly documents: string;
  /** Ends it as Ctrl-C does. */
  readonly stop: () => Promise<void>;
}

/** A host in a program of its own, as `npm run web` starts it. */
export interface RunningHost extends AppHost {
  readonly process: ChildProcess;
  /** Ends it as Ctrl-C does, or at once with SIGKILL, as a power cut would. */
  readonly stop: (signal?: 'SIGINT' | 'SIGKILL') => Promise<void>;
}

/** Starts a host in a program of its own; the same folders can be given again after one was stopped. */
export async function startHost({ documents, state }: HostFolders): Promise<RunningHost> {
  const child = spawn(newerNode(), ['web/main.ts', '--no-open', '--documents', documents, '--state', state], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the host ended with ${code}:\n${said}`)));
  });
  const stop = async (signal: 'SIGINT' | 'SIGKILL' = 'SIGINT') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };
  return { url, documents, process: child, stop };
}

type Wanted<R = HostRequest> = R extends unknown ? Omit<R, 'id'> : never;

/** The program that keeps the hosts of one worker's tests. */
export class Hosts {
  readonly #child = fork(join(root, 'tests/support/app-hosts.ts'), { execPath: newerNode(), cwd: root, env });
  readonly #waiting = new Map<number, (reply: HostReply) => void>();
  #count = 0;

  constructor() {
    this.#child.on('message', (reply: HostReply) => {
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    });
    this.#child.on('exit', (code) => {
      for (const [id, tell] of this.#waiting) tell({ id, problem: `the hosts ended with ${code}` });
    });
  }

  /** A host of its own for a test, with the sample open or with nothing. */
  async start({ documents, state }: HostFolders, sample: boolean): Promise<AppHost> {
    const url = await this.#ask({ do: 'start', documents, state, sample });
    const stop = async () => void (await this.#ask({ do: 'stop', url }));
    return { url, documents, stop };
  }

  /** Ends the program. */
  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.disconnect();
    await gone;
  }

  async #ask(wanted: Wanted): Promise<string> {
    const id = (this.#count += 1);
    const { url, problem } = await new Promise<HostReply>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#child.send({ ...wanted, id });
    });
    if (url === undefined) throw new Error(problem);
    return url;
  }
}
