import { get, request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Answer, ChannelInput, ChannelName, ChannelOutput } from '../../core/contract/index.ts';
import { pack, unpack } from '../../core/contract/wire.ts';
import { webEffects } from '../../web/effects.ts';
import { startHost, type Host } from '../../web/host.ts';
import { UTF8 } from '../../web/text-coding.ts';
import { tempFolder, writeFiles } from './folders.ts';

/** A loopback host over a page of two files, ended with the test. */
export interface TestHost {
  readonly host: Host;
  readonly folder: string;
  readonly origin: string;
}

/** Starts a loopback host with its files in a folder of its own. */
export async function testHost(): Promise<TestHost> {
  const folder = tempFolder();
  writeFiles(folder, {
    'renderer/index.html': '<html><script type="module" src="./assets/a.js"></script></html>',
    'renderer/assets/a.js': '// a',
    'secret.txt': 'secret',
  });
  const host = await startHost({
    effects: webEffects({
      documents: join(folder, 'documents'),
      state: join(folder, 'state'),
      mayOpen: false,
      checkAnswers: true,
    }),
    renderer: join(folder, 'renderer'),
    port: 0,
  });
  onTestFinished(() => host.close());
  return { host, folder, origin: `http://127.0.0.1:${host.port}` };
}

/** An answer of a host. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** Sends a request exactly as it is given: fetch would mend paths and set headers of its own. */
export function send(
  port: number,
  options: {
    readonly method?: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: Uint8Array;
  },
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method: options.method ?? 'GET',
        path: options.path,
        headers: { ...options.headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

/** A browser tab: it has the cookie, calls and hears events. */
export class Tab {
  readonly events: { readonly name: string; readonly payload: unknown }[] = [];
  readonly origin: string;
  readonly cookie: string;
  readonly port: number;

  private constructor(port: number, cookie: string) {
    this.port = port;
    this.origin = `http://127.0.0.1:${port}`;
    this.cookie = cookie;
  }

  /** Opens the printed address. */
  static async open({ host }: TestHost): Promise<Tab> {
    const { pathname, search } = new URL(host.url);
    const reply = await send(host.port, { path: pathname + search });
    const [cookie] = reply.headers['set-cookie'] ?? [];
    return new Tab(host.port, (cookie ?? '').split(';')[0] ?? '');
  }

  /** Another tab of the same browser. */
  another(): Tab {
    return new Tab(this.port, this.cookie);
  }

  /** Listens until the test ends. */
  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      const sent = get(`${this.origin}/events`, { headers: { cookie: this.cookie } }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
          const blocks = text.split('\n\n');
          text = blocks.pop() ?? '';
          for (const block of blocks) {
            const [, name, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
            if (name !== undefined) this.events.push({ name, payload: JSON.parse(data ?? 'null') });
          }
          resolve();
        });
        response.on('error', () => undefined);
      });
      sent.on('error', reject);
      onTestFinished(() => {
        sent.destroy();
      });
    });
  }

  /** Calls; headers can be changed to those of somebody else. */
  post(name: string, input: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return send(this.port, {
      method: 'POST',
      path: `/api/${name}`,
      headers: { cookie: this.cookie, origin: this.origin, ...headers },
      body: pack(input, UTF8),
    });
  }

  async ask<N extends ChannelName>(name: N, input: ChannelInput<N>): Promise<Answer<ChannelOutput<N>>> {
    const { status, body } = await this.post(name, input);
    if (status !== 200) throw new Error(`${name}: ${status} ${body.toString()}`);
    return unpack(body, UTF8) as Answer<ChannelOutput<N>>;
  }

  async get<N extends ChannelName>(name: N, input: ChannelInput<N>): Promise<ChannelOutput<N>> {
    const answer = await this.ask(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}: ${answer.error.message}`);
    return answer.value;
  }
}
