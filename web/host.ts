import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pack, unpack, WIRE_TYPE } from '../core/contract/wire.ts';
import { answer } from '../platform/app/carry.ts';
import { closeServices, makeServices, type AppEffects, type AppServices } from '../platform/app/services.ts';
import { give, HEADERS, say } from './answers.ts';
import { download } from './download.ts';
import { Events } from './events.ts';
import { Guard } from './guard.ts';
import { Pages } from './pages.ts';
import { UTF8 } from './text-coding.ts';

/** What the host is started with. */
export interface HostOptions {
  /** All effects but `emit`, which is the host's own. */
  readonly effects: Omit<AppEffects, 'emit' | 'host'>;
  /** The built renderer. */
  readonly renderer: string;
  /** 0: any free one. */
  readonly port: number;
}

/** A running host. */
export interface Host {
  /** The address to open, with the one-time token. */
  readonly url: string;
  readonly port: number;
  readonly services: AppServices;
  readonly built: boolean;
  readonly close: () => Promise<void>;
}

/** A picture or paper has 20 MB at most; a workspace file with many of them can be larger. */
const MOST_BYTES = 300 * 1024 * 1024;

const NOT_KNOWN =
  'This address is good for one browser and one time. Use the window that is open, or start the program again for a new address.';

/** Starts the host: the app's API, its events and its pages, for one browser on this computer. */
export async function startHost({ effects, renderer, port }: HostOptions): Promise<Host> {
  const events = new Events();
  const services = makeServices({ ...effects, host: 'web', emit: events.emit });
  const pages = new Pages(renderer);
  let listening = 0;
  const guard = new Guard(effects.randomId, () => listening);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Taken as it is: a URL parser would mend it, and "//name" would become another host's page.
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
    const { method } = request;
    const reads = method === 'GET';
    if (!guard.isForUs(request) || !guard.isFromUs(request, !reads)) {
      return say(response, 403, 'This is not for other pages or computers.');
    }
    const token = new URLSearchParams(query).get('token');
    if (reads && pathname === '/' && token !== null) {
      const cookie = guard.exchange(token);
      // The address with its used token is of no use in the bar, and the browser that used it is known.
      if (cookie === undefined && !guard.isKnown(request)) return say(response, 403, NOT_KNOWN);
      response.writeHead(303, {
        ...HEADERS,
        Location: '/',
        ...(cookie === undefined ? {} : { 'Set-Cookie': cookie }),
      });
      response.end();
      return;
    }
    if (!guard.isKnown(request)) return say(response, 403, NOT_KNOWN);
    if (method === 'POST' && pathname.startsWith('/api/')) {
      return await call(pathname.slice('/api/'.length), request, response, services);
    }
    if (!reads) return say(response, 403, 'This cannot be asked here.');
    if (pathname === '/events') return events.add(response);
    if (pathname.startsWith('/download/')) {
      return await download(pathname.slice('/download/'.length), services.session.tokens, response);
    }
    // Browsers ask for one whatever the page says.
    if (pathname === '/favicon.ico') {
      response.writeHead(204, HEADERS).end();
      return;
    }
    await pages.serve(pathname, response);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      effects.log(error);
      if (response.headersSent) response.destroy();
      else say(response, 500, 'Something went wrong inside the program.');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  listening = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${listening}/?token=${guard.token ?? ''}`,
    port: listening,
    services,
    built: pages.built,
    close: async () => {
      // First what matters: the file is closed even if a browser holds on to its connection.
      closeServices(services);
      events.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function call(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  services: AppServices,
): Promise<void> {
  const body = await bodyOf(request);
  if (body === undefined) {
    // What was not read would be taken for the next request.
    response.setHeader('Connection', 'close');
    return say(response, 413, 'This is too large.');
  }
  let input: unknown;
  try {
    input = unpack(body, UTF8);
  } catch {
    return say(response, 400, 'This is not a packed call.');
  }
  give(response, WIRE_TYPE, pack(await answer(name, input, services), UTF8));
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
