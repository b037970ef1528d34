import {
  CHANNEL_NAMES,
  EVENT_NAMES,
  type Answer,
  type Api,
  type ChannelName,
  type EventName,
  type EventPayload,
} from '../../core/contract/index.ts';
import { pack, unpack, WIRE_TYPE, type TextCoding } from '../../core/contract/wire.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
const UTF8: TextCoding = {
  encode: (text) => encoder.encode(text),
  decode: (bytes) => decoder.decode(bytes),
};

/** Events that are told before anybody listens would be lost: calls wait for the connection, but not for long. */
const PATIENCE_MS = 3_000;

type Listener = (payload: unknown) => void;

/** The app's API over the loopback host: calls by fetch, events as the host sends them. */
export function connect(): Api {
  const listeners = new Map<string, Set<Listener>>(EVENT_NAMES.map((name) => [name, new Set()]));
  const tell = (name: string, payload: unknown): void => {
    for (const listener of listeners.get(name) ?? []) listener(payload);
  };
  const ready = follow(tell);
  const calls = Object.fromEntries(
    CHANNEL_NAMES.map((name) => [
      name,
      async (input: unknown) => {
        await ready;
        const answer = await send(name, input);
        if (name === 'shell.open' && answer.ok) openInTab(input);
        return answer;
      },
    ]),
  );
  const on = <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): (() => void) => {
    const known = listeners.get(name);
    known?.add(listener as Listener);
    return () => known?.delete(listener as Listener);
  };
  return { ...calls, on } as unknown as Api;
}

/** Listens to the host; after a break it says again which file is open, so that nothing outdated stays on the screen. */
function follow(tell: (name: string, payload: unknown) => void): Promise<void> {
  const source = new EventSource('/events');
  for (const name of EVENT_NAMES) {
    source.addEventListener(name, (event: MessageEvent<string>) => tell(name, JSON.parse(event.data)));
  }
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
    let first = true;
    source.addEventListener('open', () => {
      resolve();
      if (first) {
        first = false;
        return;
      }
      void sayWhatIsOpen(tell);
    });
  });
}

async function sayWhatIsOpen(tell: (name: string, payload: unknown) => void): Promise<void> {
  const answer = await send('file.current', undefined);
  if (answer.ok) tell('file.changed', answer.value);
}

async function send(name: ChannelName, input: unknown): Promise<Answer<unknown>> {
  try {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': WIRE_TYPE },
      body: pack(input, UTF8),
    });
    if (!response.ok) return refused((await response.text()).trim());
    return unpack(new Uint8Array(await response.arrayBuffer()), UTF8) as Answer<unknown>;
  } catch {
    return {
      ok: false,
      error: {
        code: 'host-gone',
        message: 'The program behind this page has ended. What was saved is kept. Start it again.',
      },
    };
  }
}

const refused = (message: string): Answer<never> => ({ ok: false, error: { code: 'forbidden', message } });

/** An exported file: a PDF in a tab of its own, a Word file among the browser's downloads. */
function openInTab(input: unknown): void {
  if (typeof input !== 'object' || input === null || !('token' in input)) return;
  const link = document.createElement('a');
  link.href = `/download/${encodeURIComponent(String(input.token))}`;
  link.target = '_blank';
  link.rel = 'noopener';
  link.click();
}
