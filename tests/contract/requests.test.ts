import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { CHANNEL_NAMES, CHANNELS, type ChannelName } from '../../core/contract/index.ts';
import { pack, unpack } from '../../core/contract/wire.ts';
import { answer } from '../../platform/app/carry.ts';
import { UTF8 } from '../../web/text-coding.ts';
import { sampleApp } from '../support/app.ts';

/** Calls that take nothing do not look at what they get, and these would open, close or make files. */
const takesSomething = (name: ChannelName) => !CHANNELS[name].input.safeParse(undefined).success;

const names = fc.constantFrom(...CHANNEL_NAMES.filter(takesSomething));
/** Fields that calls have, so that some requests come close to good ones. */
const almost = fc.record(
  {
    kind: fc.oneof(fc.constantFrom('issue', 'book', 'nothing'), fc.anything()),
    id: fc.oneof(fc.constantFrom('beef', '../beef', '__proto__', ''), fc.anything()),
    bookId: fc.oneof(fc.constant('nobody'), fc.anything()),
    variant: fc.oneof(fc.constant('principal'), fc.anything()),
    label: fc.anything(),
    changes: fc.array(
      fc.record({ op: fc.constantFrom('put', 'delete', 'drop'), kind: fc.anything(), record: fc.anything() }),
    ),
    token: fc.anything(),
    text: fc.anything(),
    limit: fc.anything(),
    file: fc.anything(),
  },
  { requiredKeys: [] },
);

test('whatever is asked, the answer is a value or a known code, and the file is as it was', async () => {
  const app = await sampleApp();
  const folder = app.effects.folders.documents;
  const before = readdirSync(folder).toSorted();
  await fc.assert(
    fc.asyncProperty(names, fc.oneof(fc.anything(), almost), async (name, input) => {
      const answered = await answer(name, input, app.services);
      if (CHANNELS[name].input.safeParse(input).success) return;
      expect(answered).toMatchObject({ ok: false, error: { code: 'bad-request' } });
      expect(JSON.stringify(answered)).not.toMatch(/\bat .*:\d+:\d+/);
    }),
    { numRuns: 400 },
  );
  expect(app.told('records.changed')).toEqual([]);
  expect(readdirSync(folder).toSorted()).toEqual(before);
  expect(app.logged).toEqual([]);
});

test('calls that do not exist are forbidden, those of every object among them', async () => {
  const app = await sampleApp();
  for (const name of ['records', 'constructor', '__proto__', 'toString', 'file.delete', '']) {
    expect(await answer(name, undefined, app.services)).toMatchObject({ error: { code: 'forbidden' } });
  }
});

test('records of any shape are refused by their schema', async () => {
  const app = await sampleApp();
  const count = (await app.get('records.list', { kind: 'issue' })).length;
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (fields) => {
      const record = { title: { xx: 1 }, ...fields, id: 'new', revision: 1 } as never;
      const answered = await app.ask('records.apply', {
        label: 'Fuzz',
        changes: [{ op: 'put', kind: 'issue', record, baseRevision: null }],
      });
      expect(answered).toMatchObject({ error: { code: 'invalid' } });
    }),
    { numRuns: 100 },
  );
  expect(await app.get('records.list', { kind: 'issue' })).toHaveLength(count);
});

test('an error inside the program becomes a code without its message or trace, and is noted', async () => {
  const app = await sampleApp();
  const services = {
    ...app.services,
    dialogs: { ...app.effects.dialogs, askOpen: () => Promise.reject(new Error('secret /root/x')) },
  };
  const answered = await answer('file.open', {}, services);
  expect(answered).toMatchObject({ error: { code: 'failed' } });
  expect(JSON.stringify(answered)).not.toMatch(/secret|root|Error|\bat \S+:\d/);
  expect(app.logged).toHaveLength(1);
});

test('packed values come out as they went in, with byte arrays wherever they stand', () => {
  const part = fc.uint8Array({ maxLength: 20 });
  const value = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      part,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).tree;
  fc.assert(
    fc.property(value, (original) => {
      expect(unpack(pack(original, UTF8), UTF8)).toEqual(original);
    }),
  );
  expect(unpack(pack(undefined, UTF8), UTF8)).toBeUndefined();
});

test('bytes that are no packed value are an error and nothing else', () => {
  const head = (json: string, more: readonly number[] = []) =>
    Uint8Array.from([0, 0, 0, json.length, ...new TextEncoder().encode(json), ...more]);
  for (const bytes of [
    new Uint8Array(),
    head('{}'),
    head('{"parts":3}'),
    head('{"value":null,"parts":[{"path":[],"length":9}]}'),
    head('{"value":null,"parts":[]}', [1]),
    head('{"value":1,"parts":[{"path":[],"length":1}]}', [1]),
    head('{"value":{},"parts":[{"path":["__proto__","x"],"length":1}]}', [1]),
  ]) {
    expect(() => unpack(bytes, UTF8)).toThrow(Error);
  }
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      try {
        unpack(bytes, UTF8);
        return true;
      } catch (error) {
        return error instanceof Error;
      }
    }),
  );
});
