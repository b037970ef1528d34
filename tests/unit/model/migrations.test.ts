import { describe, expect, test } from 'vitest';
import {
  FORMAT_VERSION,
  MIGRATIONS,
  migrateWorkspace,
  type Migration,
  type RawWorkspace,
} from '../../../core/model/index.ts';

const raw = (
  format: unknown,
  records: readonly (readonly [string, readonly unknown[]])[] = [],
): RawWorkspace => ({
  settings: { format, title: 'T' },
  records: new Map(records),
});

/** What a later version may look like: "name" becomes "title", a folder is renamed. */
const steps: readonly Migration[] = [
  {
    from: 1,
    migrate: ({ settings, records }) => ({
      settings: { ...settings, handling: 'from 1' },
      records: new Map([...records].map(([folder, list]) => [folder === 'topics' ? 'issues' : folder, list])),
    }),
  },
  {
    from: 2,
    migrate: ({ settings, records }) => ({
      settings,
      records: new Map(
        [...records].map(([folder, list]) => [
          folder,
          list.map((record) => {
            const { name, ...rest } = record as { name?: unknown };
            return { ...rest, title: name };
          }),
        ]),
      ),
    }),
  },
];

describe('migrations', () => {
  test('take a workspace step by step to the newest format', () => {
    const result = migrateWorkspace(raw(1, [['topics', [{ id: 'a', name: 'A' }]]]), steps, 3);
    expect(result).toEqual({
      ok: true,
      workspace: {
        settings: { format: 3, title: 'T', handling: 'from 1' },
        records: new Map([['issues', [{ id: 'a', title: 'A' }]]]),
      },
    });
  });

  test('start in the middle for a workspace that is not the oldest', () => {
    const result = migrateWorkspace(raw(2, [['issues', [{ id: 'a', name: 'A' }]]]), steps, 3);
    expect(result).toMatchObject({ ok: true, workspace: { settings: { format: 3, title: 'T' } } });
  });

  test('leave a workspace of the newest format alone', () => {
    const workspace = raw(FORMAT_VERSION);
    expect(migrateWorkspace(workspace)).toEqual({ ok: true, workspace });
  });

  test('lead from every earlier format to this one', () => {
    expect(MIGRATIONS.map((step) => step.from)).toEqual(
      Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 1),
    );
  });

  test.for([
    [7, /has format 7; this program reads up to 1\. Nothing was changed/],
    ['1', /"format" must be a whole number/],
    [0, /"format" must be a whole number/],
    [1.5, /"format" must be a whole number/],
    [undefined, /"format" must be a whole number/],
  ] as const)('refuse format %s', ([format, message]) => {
    expect(migrateWorkspace(raw(format))).toMatchObject({
      ok: false,
      message: expect.stringMatching(message) as string,
    });
  });

  test('say where a step is missing', () => {
    expect(migrateWorkspace(raw(1), steps.slice(1), 3)).toEqual({
      ok: false,
      message: 'there is no way from format 1 to 2',
    });
  });
});
