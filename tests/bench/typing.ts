// From the last key to the changed page on the screen: real keys in a real browser, in the sample's longest book, over the
// loopback host as `npm run web` starts it. `npm run bench:typing`, or with another number of bursts.
import { chromium, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { CHROMIUM_FLAGS, chromiumBinary } from '../../scripts/chromium.ts';
import { startHost } from '../ui/support/app.ts';

/** What the renderer tells of a page that it has put on the screen: see features/preview/use-paint-times.ts. */
interface Painted {
  readonly action: number;
  readonly typedAt: number | undefined;
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly hostMilliseconds: number;
  readonly drawnAt: number;
  readonly paintedAt: number;
}

/** What the page under test is asked for. */
interface Probe {
  readonly painted: Painted[];
  /** Each key: when it was pressed, and how long the page kept it waiting. */
  readonly keys: { readonly at: number; readonly waited: number }[];
  /** Keys that were not on the screen within two frames, with what they took. */
  readonly slow: number[];
  readonly tasks: number[];
}

const bursts = Number(process.argv[2] ?? 30);
const WARM_UP = 4;
const SENTENCE: Readonly<Record<string, string>> = {
  en: 'they asked again about the age of cattle and we said no more than we said in Jeju ',
  ko: '월령 제한은 국민 건강의 문제이며 제주에서 밝힌 입장과 다르지 않습니다 ',
};

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
const ms = (value: number): string => `${value.toFixed(0)} ms`;
const spread = (values: readonly number[]): string =>
  `${ms(quantile(values, 0.5))} median, ${ms(quantile(values, 0.95))} 95th percentile, ${ms(Math.max(...values))} longest`;

/** Watches keys and pages in the browser. */
function watch(): void {
  const probe: Probe = { painted: [], keys: [], slow: [], tasks: [] };
  Object.assign(window, { probe });
  window.addEventListener(
    'keydown',
    (event) => probe.keys.push({ at: event.timeStamp, waited: performance.now() - event.timeStamp }),
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('preview')) {
      probe.painted.push((entry as PerformanceMeasure).detail as Painted);
    }
  }).observe({ type: 'measure' });
  // the types do not know the threshold yet
  const slow = { type: 'event', durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('keydown')) probe.slow.push(entry.duration);
  }).observe(slow);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) probe.tasks.push(entry.duration);
  }).observe({ entryTypes: ['longtask'] });
}

const probeOf = (page: Page): Promise<Probe> =>
  page.evaluate(() => structuredClone((window as unknown as { readonly probe: Probe }).probe));

/** A fingerprint of what the pages in sight show. */
const seen = (page: Page): Promise<number> =>
  page.locator('canvas').evaluateAll((canvases) => {
    let print = 0;
    for (const canvas of canvases as HTMLCanvasElement[]) {
      const { top, bottom } = canvas.getBoundingClientRect();
      if (bottom < 100 || top > window.innerHeight - 100) continue;
      const picture = canvas.toDataURL();
      for (let at = 0; at < picture.length; at += 1) {
        print = (print * 31 + picture.charCodeAt(at)) % 2_147_483_647;
      }
    }
    return print;
  });

/** Hands vary, but the same ones type in each run. */
let seed = 7;
function between(least: number, most: number): number {
  seed = (seed * 16_807) % 2_147_483_647;
  return least + ((most - least) * seed) / 2_147_483_647;
}

async function typeBurst(page: Page, text: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (const letter of text) {
    // as a keyboard with Korean letters would
    const key = { key: letter, text: letter, unmodifiedText: letter };
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await page.waitForTimeout(between(120, 200));
  }
  await client.detach();
}

interface Burst {
  readonly total: number;
  readonly save: number;
  readonly ask: number;
  readonly host: number;
  readonly transfer: number;
  readonly draw: number;
  readonly paint: number;
  readonly isLast: boolean;
}

/** Types one burst and waits for the page that has its last key. */
async function measure(page: Page, text: string): Promise<Burst> {
  const before = await probeOf(page);
  await typeBurst(page, text);
  const last = (await probeOf(page)).keys.at(-1)?.at ?? Number.NaN;
  await page.waitForFunction(
    (at) =>
      (window as unknown as { readonly probe: Probe }).probe.painted.some(
        ({ typedAt }) => typedAt !== undefined && typedAt >= at,
      ),
    last,
    { timeout: 20_000 },
  );
  const shown = await seen(page);
  const { painted } = await probeOf(page);
  const found = painted.slice(before.painted.length).find(({ typedAt }) => (typedAt ?? 0) >= last);
  if (found === undefined) throw new Error('the page was not drawn');
  // a later page would show that this one was not the last word
  await page.waitForTimeout(700);
  return {
    total: found.paintedAt - last,
    save: found.askedAt - last,
    ask: found.answeredAt - found.askedAt,
    host: found.hostMilliseconds,
    transfer: found.answeredAt - found.askedAt - found.hostMilliseconds,
    draw: found.drawnAt - found.answeredAt,
    paint: found.paintedAt - found.drawnAt,
    isLast: shown === (await seen(page)),
  };
}

function chunks(text: string, count: number): readonly string[] {
  const letters = Array.from(text.repeat(20));
  return Array.from({ length: count }, (_, index) => letters.slice(index * 7, index * 7 + 7).join(''));
}

/** CPU time of a process and its threads, in seconds. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function run(language: 'en' | 'ko'): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-bench-'));
  const host = await startHost({ documents: join(folder, 'documents'), state: join(folder, 'state') });
  const executablePath = chromiumBinary();
  const browser = await chromium.launch({
    args: [...CHROMIUM_FLAGS],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(watch);
    await page.goto(host.url);
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.getByRole('navigation', { name: 'This file' }).waitFor();
    const opened = Date.now();
    await page.evaluate((id) => {
      window.location.hash = `/books/second-technical-${id}/issue-beef`;
    }, language);
    await page.waitForFunction(
      () => (window as unknown as { readonly probe: Probe }).probe.painted.length > 0,
      undefined,
      { timeout: 60_000 },
    );
    const first = Date.now() - opened;
    const pages = await page.getByText(/^Page \d+ of \d+$/).textContent();
    console.log(
      `\nsecond-technical-${language} (${pages ?? ''}): first page after opening the book ${ms(first)}`,
    );
    await page.waitForTimeout(3_000);

    const position = page.locator('[data-field="position/beef-kr-jeju/text"]').getByRole('textbox');
    const point = page.getByRole('textbox', {
      name: /The line itself/,
    });
    const fields = [
      { name: 'a rich text', open: () => position.click() },
      {
        name: 'a talking point',
        open: async () => {
          await page
            .getByRole('group', { name: /^Say/ })
            .getByRole('listitem')
            .first()
            .getByRole('button')
            .click();
          await point.click();
        },
      },
    ];
    for (const { name, open } of fields) {
      await open();
      for (const text of chunks(SENTENCE[language] ?? '', WARM_UP)) await measure(page, text);
      const start = await probeOf(page);
      const cpu = cpuOf(host.process.pid ?? 0);
      const results: Burst[] = [];
      for (const text of chunks(SENTENCE[language] ?? '', bursts)) results.push(await measure(page, text));
      const end = await probeOf(page);
      const keys = end.keys.slice(start.keys.length);
      const slow = end.slow.slice(start.slow.length);
      const used = cpuOf(host.process.pid ?? 0) - cpu;
      const phase = (of: (burst: Burst) => number) => ms(quantile(results.map(of), 0.5));
      console.log(`${name}, ${results.length} bursts of ${keys.length / results.length} keys:`);
      console.log(`  last key to painted page: ${spread(results.map(({ total }) => total))}`);
      console.log(
        `  of that (medians): key to request ${phase((one) => one.save)} (autosave's wait, saving, telling), host ${phase((one) => one.host)} (assemble, lay out, write), transfer ${phase((one) => one.transfer)}, reading and drawing ${phase((one) => one.draw)}, on the screen ${phase((one) => one.paint)}`,
      );
      console.log(`  a key waited for the page: ${spread(keys.map(({ waited }) => waited))}`);
      console.log(
        `  keys painted later than two frames: ${slow.filter((took) => took > 32).length} of ${keys.length}${slow.length > 0 ? `, the slowest after ${ms(Math.max(...slow))}` : ''}; long tasks: ${end.tasks.length - start.tasks.length}`,
      );
      console.log(
        `  pages that were not the last word: ${results.filter(({ isLast }) => !isLast).length}; host CPU for each key ${ms((used * 1000) / keys.length)}`,
      );
    }
  } finally {
    await browser.close();
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
console.log(`${cpus().length} cores, load average ${load()} at the start`);
await run('en');
await run('ko');
console.log(`\nload average ${load()} at the end`);
