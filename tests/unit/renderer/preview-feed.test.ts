import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../../renderer/api/client.ts';
import {
  createPreviewFeed,
  type FeedTools,
  type Preview,
  type View,
} from '../../../renderer/features/preview/preview-feed.ts';

type Wanted = Parameters<FeedTools['fetch']>[0];
type Answer = Awaited<ReturnType<FeedTools['fetch']>>;

interface Asked {
  readonly wanted: Wanted;
  readonly answer: (more?: Partial<Answer>) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

const A4: [number, number] = [595, 842];
const VIEW: View = { from: 3, to: 4, width: 500, zoom: 'fit', pixelRatio: 1 };

/** A feed with a host and a drawing thread that answer when the test says so; a canvas is what it shows. */
function feedOf() {
  const asked: Asked[] = [];
  const drawn: { readonly finish: () => Promise<void> }[] = [];
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const tools: FeedTools = {
    fetch: (wanted) =>
      new Promise((resolve, reject) => {
        const { from, to } = wanted.pages ?? { from: 1, to: 10 };
        const base: Answer = {
          pdf: new Uint8Array(),
          action: 0,
          from,
          to: Math.min(to, 10),
          pageCount: 10,
          pageSizes: Array.from({ length: 10 }, () => A4),
          sectionPages: { 'issue-beef': 3 },
          milliseconds: 1,
        };
        asked.push({
          wanted,
          answer: async (more = {}) => {
            const answer = { ...base, ...more };
            const text = `${wanted.variant} ${answer.action}`;
            resolve({ ...answer, pdf: new TextEncoder().encode(text) });
            await settle();
          },
          fail: async (error) => {
            reject(error);
            await settle();
          },
        });
      }),
    draw: (bytes, scales) =>
      new Promise((resolve) => {
        const text = new TextDecoder().decode(bytes);
        drawn.push({
          finish: async () => {
            resolve(scales.map((_, index) => `${text} ${index}` as unknown as HTMLCanvasElement));
            await settle();
          },
        });
      }),
  };
  const feed = createPreviewFeed('book', tools);
  feed.follow('issue-beef');
  feed.look(VIEW);
  return { feed, asked, drawn, shown: () => pagesOf(feed.store.get().preview) };
}

const pagesOf = (preview: Preview | undefined): Readonly<Record<number, string>> | undefined =>
  preview &&
  Object.fromEntries([...preview.pages].map(([page, { canvas }]) => [page, canvas as unknown as string]));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A feed that shows pages 3 and 4 of the principal's copy as they were before any action. */
async function showing() {
  const all = feedOf();
  all.feed.show('principal');
  await all.asked[0]?.answer();
  await all.drawn[0]?.finish();
  return all;
}

describe('the first pages', () => {
  test('are those of the section, wherever it starts', async () => {
    const { feed, asked, drawn, shown } = feedOf();
    feed.show('principal');
    expect(asked[0]?.wanted).toMatchObject({
      pages: { from: 3, to: 4 },
      follow: { section: 'issue-beef', page: 0 },
    });
    await asked[0]?.answer({ from: 7, to: 8, sectionPages: { 'issue-beef': 7 } });
    await drawn[0]?.finish();
    expect(shown()).toEqual({ 7: 'principal 0 0', 8: 'principal 0 1' });
  });

  test('are followed by their neighbours once nothing else is to be done', async () => {
    const { asked, drawn, shown } = await showing();
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    await asked[1]?.answer();
    await drawn[1]?.finish();
    await vi.advanceTimersByTimeAsync(1_000);
    await asked[2]?.answer();
    await drawn[2]?.finish();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked.map(({ wanted }) => wanted.pages)).toEqual([
      { from: 3, to: 4 },
      { from: 2, to: 2 },
      { from: 5, to: 5 },
    ]);
    expect(Object.keys(shown() ?? {})).toEqual(['2', '3', '4', '5']);
  });
});

describe('while somebody types', () => {
  test('what was overtaken before it was asked is never asked', async () => {
    const { feed, asked, drawn, shown } = await showing();
    feed.ask(1);
    feed.ask(2);
    feed.ask(3);
    expect(asked).toHaveLength(2);
    await asked[1]?.answer({ action: 1 });
    expect(asked).toHaveLength(3);
    await asked[2]?.answer({ action: 3 });
    await drawn[1]?.finish();
    await drawn[2]?.finish();
    expect(asked).toHaveLength(3);
    expect(shown()).toEqual({ 3: 'principal 3 0', 4: 'principal 3 1' });
  });

  test('an answer that has it all already is not asked for again', async () => {
    const { feed, asked } = await showing();
    feed.ask(1);
    await asked[1]?.answer({ action: 2 });
    feed.ask(2);
    expect(asked).toHaveLength(2);
  });

  test('of answers that wait to be drawn the newest is taken, and none comes after a newer one', async () => {
    const { feed, asked, drawn, shown } = await showing();
    feed.ask(1);
    await asked[1]?.answer({ action: 1 });
    feed.ask(2);
    await asked[2]?.answer({ action: 2 });
    feed.ask(3);
    await asked[3]?.answer({ action: 3 });
    await drawn[1]?.finish();
    expect(shown()).toEqual({ 3: 'principal 1 0', 4: 'principal 1 1' });
    await drawn[2]?.finish();
    expect(shown()).toEqual({ 3: 'principal 3 0', 4: 'principal 3 1' });
    expect(drawn).toHaveLength(3);
  });

  test('pages of the state before are not kept beside those of the new one', async () => {
    const { feed, asked, drawn, shown } = await showing();
    await vi.advanceTimersByTimeAsync(1_000);
    await asked[1]?.answer();
    await drawn[1]?.finish();
    expect(Object.keys(shown() ?? {})).toEqual(['2', '3', '4']);
    feed.ask(1);
    await asked[2]?.answer({ action: 1, pageCount: 11, pageSizes: Array.from({ length: 11 }, () => A4) });
    await drawn[2]?.finish();
    expect(shown()).toEqual({ 3: 'principal 1 0', 4: 'principal 1 1' });
    expect(feed.store.get().preview).toMatchObject({ pageCount: 11, action: 1 });
  });

  test('the section is followed to another page', async () => {
    const { feed, asked, drawn, shown } = await showing();
    feed.ask(1);
    expect(asked[1]?.wanted.follow).toEqual({ section: 'issue-beef', page: 3 });
    await asked[1]?.answer({ action: 1, from: 4, to: 5, sectionPages: { 'issue-beef': 4 } });
    await drawn[1]?.finish();
    // the pane has scrolled there
    feed.look({ ...VIEW, from: 4, to: 5 });
    expect(shown()).toEqual({ 4: 'principal 1 0', 5: 'principal 1 1' });
    expect(asked).toHaveLength(2);
  });

  test('a page that is scrolled to comes from the same state, wherever the section is', async () => {
    const { feed, asked, drawn, shown } = await showing();
    feed.look({ ...VIEW, from: 8, to: 8 });
    expect(asked[1]?.wanted).not.toHaveProperty('follow');
    await asked[1]?.answer();
    await drawn[1]?.finish();
    expect(shown()?.[8]).toBe('principal 0 0');
  });

  test('a page that does not fit the pane any more is drawn again', async () => {
    const { feed, asked, drawn } = await showing();
    feed.look({ ...VIEW, zoom: 'full' });
    await asked[1]?.answer();
    await drawn[1]?.finish();
    expect(asked[1]?.wanted.pages).toEqual({ from: 3, to: 4 });
    expect([...(feed.store.get().preview?.pages.values() ?? [])].map(({ scale }) => scale)).toEqual([
      96 / 72,
      96 / 72,
    ]);
  });
});

describe('another copy', () => {
  test('takes what is shown away at once, and what was on its way for the one before', async () => {
    const { feed, asked, drawn, shown } = await showing();
    feed.ask(1);
    feed.show('delegation');
    expect(shown()).toBeUndefined();
    await asked[1]?.answer({ action: 1 });
    await asked[2]?.answer({ action: 1 });
    expect(drawn).toHaveLength(2);
    await drawn[1]?.finish();
    expect(shown()).toEqual({ 3: 'delegation 1 0', 4: 'delegation 1 1' });
  });

  test('does not get a page of the one before that was being drawn', async () => {
    const { feed, asked, drawn, shown } = await showing();
    feed.ask(1);
    await asked[1]?.answer({ action: 1 });
    feed.show('releasable');
    await drawn[1]?.finish();
    expect(shown()).toBeUndefined();
    await asked[2]?.answer({ action: 1 });
    await drawn[2]?.finish();
    expect(shown()).toEqual({ 3: 'releasable 1 0', 4: 'releasable 1 1' });
  });
});

describe('a failure', () => {
  test('is told, what is shown stays, and it is tried again when asked', async () => {
    const { feed, asked, drawn, shown } = await showing();
    feed.ask(1);
    await asked[1]?.fail(new ApiError('failed', 'no'));
    expect(feed.store.get().error).toBeInstanceOf(ApiError);
    expect(shown()).toEqual({ 3: 'principal 0 0', 4: 'principal 0 1' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(2);
    feed.retry();
    await asked[2]?.answer({ action: 1 });
    await drawn[1]?.finish();
    expect(feed.store.get()).toMatchObject({ error: undefined, busy: false });
    expect(shown()).toEqual({ 3: 'principal 1 0', 4: 'principal 1 1' });
  });

  test('that is another window being served first is none', async () => {
    const { feed, asked } = await showing();
    feed.ask(1);
    await asked[1]?.fail(new ApiError('cancelled', 'overtaken'));
    expect(feed.store.get().error).toBeUndefined();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked[2]?.wanted).toEqual(asked[1]?.wanted);
  });

  test('of what is not wanted any more is not told', async () => {
    const { feed, asked } = await showing();
    feed.ask(1);
    feed.stop();
    await asked[1]?.fail(new ApiError('failed', 'no'));
    expect(feed.store.get().error).toBeUndefined();
  });
});

test('it says that it is busy once it takes longer than a moment', async () => {
  const { feed, asked, drawn } = await showing();
  expect(feed.store.get().busy).toBe(false);
  feed.ask(1);
  expect(feed.store.get().busy).toBe(false);
  await vi.advanceTimersByTimeAsync(400);
  expect(feed.store.get().busy).toBe(true);
  await asked[1]?.answer({ action: 1 });
  await drawn[1]?.finish();
  expect(feed.store.get().busy).toBe(false);
});
