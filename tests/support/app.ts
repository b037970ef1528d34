import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type {
  Answer,
  ChannelInput,
  ChannelName,
  ChannelOutput,
  EventName,
  EventPayload,
} from '../../core/contract/index.ts';
import { answer } from '../../platform/app/carry.ts';
import {
  closeServices,
  makeServices,
  type AppEffects,
  type AppServices,
} from '../../platform/app/services.ts';
import { memoryStore } from '../../platform/app/state.ts';
import { startBooksThread } from './books-thread.ts';
import { tempFolder } from './folders.ts';
import { SAMPLE } from './sample.ts';

/** The handlers behind a carrier that is none, with all that they told. */
export interface TestApp {
  readonly folder: string;
  readonly services: AppServices;
  readonly effects: AppEffects;
  /** What the next dialogs answer; null where there is nothing left. */
  readonly chosen: (string | null)[];
  /** What the shell was asked to do. */
  readonly shown: string[];
  readonly logged: unknown[];
  readonly ask: <N extends ChannelName>(name: N, input: ChannelInput<N>) => Promise<Answer<ChannelOutput<N>>>;
  /** As ask, but the value; an error fails the test. */
  readonly get: <N extends ChannelName>(name: N, input: ChannelInput<N>) => Promise<ChannelOutput<N>>;
  readonly told: <N extends EventName>(name: N) => readonly EventPayload<N>[];
  /** Waits until an event was told that fits. */
  readonly until: <N extends EventName>(
    name: N,
    fits?: (payload: EventPayload<N>) => boolean,
  ) => Promise<EventPayload<N>>;
}

/** An app in a folder of its own; ended with the test. */
export function testApp(more: Partial<AppEffects> = {}): TestApp {
  const folder = tempFolder();
  const documents = join(folder, 'documents');
  mkdirSync(documents);
  const events: { readonly name: EventName; readonly payload: unknown }[] = [];
  const listeners = new Set<() => void>();
  const chosen: (string | null)[] = [];
  const shown: string[] = [];
  const logged: unknown[] = [];
  const next = (): Promise<string | null> => Promise.resolve(chosen.shift() ?? null);
  const effects: AppEffects = {
    version: '9.9.9',
    host: 'electron',
    platform: 'linux',
    state: memoryStore(),
    dialogs: { askOpen: next, askSave: next, askFolder: next },
    shell: {
      openPath: async (path) => void shown.push(`open ${path}`),
      showItemInFolder: (path) => void shown.push(`show ${path}`),
    },
    folders: { documents, exports: join(documents, 'Exports'), sample: SAMPLE },
    clock: () => new Date(),
    randomId: () => randomBytes(16).toString('base64url'),
    emit: (name, payload) => {
      events.push({ name, payload });
      for (const listener of listeners) listener();
    },
    startWorker: startBooksThread,
    log: (error) => logged.push(error),
    checkAnswers: true,
    ...more,
  };
  const services = makeServices(effects);
  onTestFinished(() => closeServices(services));
  const ask: TestApp['ask'] = async (name, input) =>
    (await answer(name, input, services)) as Answer<ChannelOutput<typeof name>>;
  const told: TestApp['told'] = (name) =>
    events.filter((event) => event.name === name).map((event) => event.payload as never);
  return {
    folder,
    services,
    effects,
    chosen,
    shown,
    logged,
    ask,
    told,
    get: async (name, input) => {
      const answered = await ask(name, input);
      if (!answered.ok) throw new Error(`${name}: ${answered.error.code}: ${answered.error.message}`);
      return answered.value;
    },
    until: (name, fits = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = told(name).find(fits);
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      }),
  };
}

/** An app with the sample open. */
export async function sampleApp(more: Partial<AppEffects> = {}): Promise<TestApp> {
  const app = testApp(more);
  await app.get('file.openSample', undefined);
  return app;
}
