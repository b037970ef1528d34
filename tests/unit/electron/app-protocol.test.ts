import { expect, test } from 'vitest';
import { CRASH_PAGE, pathIn, serve, START_PAGE, type FileServer } from '../../../electron/app-protocol.ts';

const read: string[] = [];
const server: FileServer = {
  folder: '/app/dist/renderer',
  readFile: (path) => {
    read.push(path);
    return path.endsWith('index.html') || path.endsWith('.js')
      ? Promise.resolve(new TextEncoder().encode('here'))
      : Promise.reject(new Error('no such file'));
  },
  language: () => 'ko',
};
const get = (url: string, method = 'GET') => serve({ url, method }, server);

test('the page comes with its policy and type', async () => {
  const page = await get(START_PAGE);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await page.text()).toBe('here');
  expect((await get('app://aide/assets/index-1.js')).headers.get('content-type')).toContain('javascript');
});

test.each([
  ['app://aide/missing.html', 404],
  ['app://aide/', 404],
  ['app://aide/built-from.txt', 404],
  ['app://aide/%2e%2e/%2e%2e/secret.html', 404],
  ['app://aide/..%2f..%2fsecret.html', 404],
  ['app://aide/..%5c..%5csecret.html', 404],
  ['app://aide/a%00.html', 404],
  ['app://aide/%E0%A4%A.html', 404],
  ['app://elsewhere/index.html', 403],
  ['https://aide/index.html', 403],
])('%s is answered with %i', async (url, status) => {
  read.length = 0;
  expect((await get(url)).status).toBe(status);
  expect(read.every((path) => path.startsWith('/app/dist/renderer/'))).toBe(true);
});

test('only reading is possible', async () => {
  expect((await get(START_PAGE, 'POST')).status).toBe(405);
});

test('the crash page is in the language of the app and leads back', async () => {
  const page = await (await get(CRASH_PAGE)).text();
  expect(page).toContain('lang="ko"');
  expect(page).toContain(`href="${START_PAGE}"`);
  expect(page).not.toContain('<script');
});

test('a path stays in its folder', () => {
  expect(pathIn('/a/b', '/c.js')).toBe('/a/b/c.js');
  expect(pathIn('/a/b', '/../bc/c.js')).toBeUndefined();
  expect(pathIn('/a/b', '/..')).toBeUndefined();
});
