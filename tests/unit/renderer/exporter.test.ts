import { beforeEach, expect, it, vi } from 'vitest';
import { createExporter, type ExportOrder } from '../../../renderer/features/export/exporter.ts';

type Listener = (payload: unknown) => void;

const listeners = new Map<string, Listener>();
const said: unknown[] = [];
const emit = (name: string, payload: unknown) => listeners.get(name)?.(payload);
const order: ExportOrder = {
  bookId: 'card',
  variants: ['principal'],
  formats: ['pdf'],
  folder: 'a-folder',
  overwrite: false,
  protection: { password: 'secret', print: true, copy: true, change: false },
};
const progress = { job: 'one', phase: 'pdf', fraction: 0.4 };
const done = { job: 'one', files: [], warnings: [], seconds: 1 };

vi.mock('../../../renderer/state/exporting.ts', () => ({
  reportExporting: (exporting: unknown) => void said.push(exporting),
}));

beforeEach(() => {
  listeners.clear();
  said.length = 0;
  const answer = (value: unknown) => () => Promise.resolve({ ok: true, value });
  vi.stubGlobal('window', {
    api: {
      'book.export': answer({ job: 'one' }),
      'job.cancel': answer(undefined),
      on: (name: string, listener: Listener) => {
        listeners.set(name, listener);
        return () => {};
      },
    },
  });
});

it('goes on behind a closed dialog, where the status bar follows it', async () => {
  const exporter = createExporter();
  exporter.watch(true);
  await exporter.start(order, () => {});
  emit('job.progress', progress);
  expect(said.at(-1)).toBeUndefined();
  exporter.watch(false);
  expect(said.at(-1)).toMatchObject({ bookId: 'card', state: 'running', percent: 40, stopping: false });
  emit('job.done', done);
  expect(said.at(-1)).toMatchObject({ state: 'done' });
  expect(exporter.store.get().export).toMatchObject({ state: 'done', result: { seconds: 1 } });
  expect(exporter.store.get().order?.protection).toBeUndefined();
  exporter.watch(true);
  expect(said.at(-1)).toBeUndefined();
});

it('is forgotten when it is stopped from there, and when another file is opened', async () => {
  const exporter = createExporter();
  await exporter.start(order, () => {});
  emit('job.progress', progress);
  await exporter.stop();
  expect(said.at(-1)).toMatchObject({ stopping: true });
  emit('job.failed', { job: 'one', code: 'cancelled', message: 'Stopped.', findings: [] });
  expect(said.at(-1)).toBeUndefined();
  expect(exporter.store.get()).toEqual({ order: undefined, export: { state: 'choosing' } });
  await exporter.start(order, () => {});
  emit('file.changed', null);
  expect(exporter.store.get().order).toBeUndefined();
  emit('job.done', done);
  expect(said.at(-1)).toBeUndefined();
});

it('keeps an end that comes before the answer that names the job', async () => {
  const exporter = createExporter();
  const started = exporter.start(order, () => {});
  emit('job.done', done);
  await started;
  expect(exporter.store.get().export).toMatchObject({ state: 'done' });
});
