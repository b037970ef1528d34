// A program that keeps hosts of the app for the tests of the UI, one a test, each with its own port, folders and
// session. A test then waits for no program to start and no fonts to be read: only its host is new.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { answer } from '../../platform/app/carry.ts';
import type { AppServices } from '../../platform/app/services.ts';
import { importFolder } from '../../platform/store/index.ts';
import { webEffects } from '../../web/effects.ts';
import { startHost, type Host } from '../../web/host.ts';
import { startBooksThread } from './books-thread.ts';

/** What a test asks for. */
export type HostRequest = { readonly id: number } & (
  | {
      readonly do: 'start';
      readonly documents: string;
      readonly state: string;
      /** Whether the sample is open when the page comes. */
      readonly sample: boolean;
    }
  | { readonly do: 'stop'; readonly url: string }
);

/** The answer to the request of the same id. */
export interface HostReply {
  readonly id: number;
  readonly url?: string;
  readonly problem?: string;
}

const RENDERER = fileURLToPath(new URL('../../.build/renderer', import.meta.url));

const scratch = mkdtempSync(join(tmpdir(), 'aide-sample-'));
const hosts = new Map<string, Host>();

/** The sample as a file, made once. */
async function sampleFile(services: AppServices): Promise<string> {
  const path = join(scratch, 'Korea–US tariffs 2025.aide');
  if (existsSync(path)) return path;
  const { file } = await importFolder(services.folders.sample, path);
  if (file === undefined) throw new Error('the sample has errors');
  file.close();
  return path;
}

/** Opens a fresh copy of the sample as if it had been opened from the list of files. */
async function openSample(services: AppServices): Promise<void> {
  const { documents } = services.folders;
  const sample = await sampleFile(services);
  const path = join(documents, basename(sample));
  mkdirSync(documents, { recursive: true });
  copyFileSync(sample, path);
  const opened = await answer('file.open', { token: services.session.tokens.give(path) }, services);
  if (!opened.ok) throw new Error(opened.error.message);
}

async function serve(request: HostRequest): Promise<string> {
  if (request.do === 'stop') {
    const host = hosts.get(request.url);
    hosts.delete(request.url);
    await host?.close();
    return request.url;
  }
  const { documents, state } = request;
  const effects = {
    ...webEffects({ documents, state, mayOpen: false }),
    startWorker: startBooksThread,
  };
  const host = await startHost({ effects, renderer: RENDERER, port: 0 });
  hosts.set(host.url, host);
  if (request.sample) await openSample(host.services);
  return host.url;
}

const reply = (message: HostReply): void => void process.send?.(message);
process.on('message', (request: HostRequest) => {
  serve(request).then(
    (url) => reply({ id: request.id, url }),
    (error: unknown) => reply({ id: request.id, problem: String(error) }),
  );
});
// the tests are over
process.on('disconnect', () => {
  rmSync(scratch, { recursive: true, force: true });
  process.exit(0);
});
