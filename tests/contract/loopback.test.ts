import { networkInterfaces } from 'node:os';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { pack } from '../../core/contract/wire.ts';
import type { Issue } from '../../core/model/index.ts';
import { UTF8 } from '../../web/text-coding.ts';
import { send, Tab, testHost } from '../support/host.ts';

test('the printed address opens one browser, once', async () => {
  const site = await testHost();
  const { pathname, search } = new URL(site.host.url);
  const open = () => send(site.host.port, { path: pathname + search });
  const first = await open();
  expect(first.status).toBe(303);
  expect(first.headers['location']).toBe('/');
  expect(String(first.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  expect((await open()).status).toBe(403);
  expect((await send(site.host.port, { path: '/?token=wrong' })).status).toBe(403);
  expect((await send(site.host.port, { path: '/' })).status).toBe(403);
});

test('pages come with a strict policy, and the client before the app', async () => {
  const site = await testHost();
  const { cookie, port } = await Tab.open(site);
  const page = await send(port, { path: '/', headers: { cookie } });
  expect(page.status).toBe(200);
  expect(page.body.toString()).toMatch(/web-client\.js.*assets\/a\.js/s);
  expect(page.headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  const script = await send(port, { path: '/assets/a.js', headers: { cookie } });
  expect(script.headers['content-type']).toMatch(/^text\/javascript/);
});

test('nothing outside the build is served, however it is spelled', async () => {
  const site = await testHost();
  const { cookie, port } = await Tab.open(site);
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/assets/',
    '/assets',
    '/index.html%00.js',
    '/download/../../secret.txt',
    '/download/made-up-token',
    '/events/x',
  ]) {
    const reply = await send(port, { path, headers: { cookie } });
    expect(reply.status, path).toBe(404);
    expect(reply.body.toString()).not.toContain('secret');
  }
});

test('other origins, names, sites, methods and strangers are refused', async () => {
  const site = await testHost();
  const tab = await Tab.open(site);
  const { cookie, port, origin } = tab;
  expect((await tab.post('app.info', undefined)).status).toBe(200);
  const body = pack(undefined, UTF8);
  const refused: readonly [why: string, Parameters<typeof send>[1]][] = [
    ...[
      { cookie: '' },
      { cookie: 'aide-memoire-1=x' },
      { cookie: `${cookie}x` },
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${port + 1}` },
      { origin: `http://localhost:${port}` },
      { host: 'evil.example' },
      { host: `evil.example:${port}` },
      { host: `127.0.0.1:${port + 1}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ].map((headers): [string, Parameters<typeof send>[1]] => [
      JSON.stringify(headers),
      { method: 'POST', path: '/api/app.info', headers: { cookie, origin, ...headers }, body },
    ]),
    ['no origin', { method: 'POST', path: '/api/app.info', headers: { cookie }, body }],
    ['events of a stranger', { path: '/events' }],
    ['events for another page', { path: '/events', headers: { cookie, origin: 'http://evil.example' } }],
    ['a page inside another site', { path: '/', headers: { cookie, 'sec-fetch-site': 'cross-site' } }],
    ['a page by another name', { path: '/', headers: { cookie, host: 'rebound.example' } }],
    ...['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'].map((method): [string, Parameters<typeof send>[1]] => [
      method,
      { method, path: '/api/app.info', headers: { cookie, origin } },
    ]),
    ['a post elsewhere', { method: 'POST', path: '/', headers: { cookie, origin }, body }],
  ];
  for (const [why, options] of refused) expect((await send(port, options)).status, why).toBe(403);
});

test('a body that is not a call is refused, and an unknown call is answered as such', async () => {
  const site = await testHost();
  const tab = await Tab.open(site);
  const headers = { cookie: tab.cookie, origin: tab.origin };
  for (const body of [
    new Uint8Array(),
    Uint8Array.of(255, 255, 255, 255),
    new TextEncoder().encode('{"a":1}'),
  ]) {
    const reply = await send(tab.port, { method: 'POST', path: '/api/app.info', headers, body });
    expect(reply.status).toBe(400);
  }
  const reply = await tab.ask('__proto__' as never, undefined as never);
  expect(reply).toMatchObject({ error: { code: 'forbidden' } });
});

test('nobody listens on addresses other than the loopback', async () => {
  const site = await testHost();
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => !address.internal && address.family === 'IPv4');
  for (const { address } of others) {
    await expect(fetch(`http://${address}:${site.host.port}/`)).rejects.toThrow(TypeError);
  }
});

test('two tabs share a file and hear of each other', async () => {
  const site = await testHost();
  const one = await Tab.open(site);
  const two = one.another();
  await Promise.all([one.listen(), two.listen()]);
  const opened = await one.get('file.openSample', undefined);
  expect(await two.get('file.current', undefined)).toEqual(opened);
  const record = (await two.get('records.get', { kind: 'issue', id: 'beef' })) as Issue;
  const applied = await two.get('records.apply', {
    label: 'Edit',
    changes: [
      { op: 'put', kind: 'issue', record: { ...record, title: 'Cattle' }, baseRevision: record.revision },
    ],
  });
  for (const tab of [one, two]) {
    await vi.waitFor(() =>
      expect(tab.events).toEqual([
        { name: 'file.changed', payload: opened },
        { name: 'records.changed', payload: applied },
      ]),
    );
  }
  expect(((await one.get('records.get', { kind: 'issue', id: 'beef' })) as Issue).title).toBe('Cattle');
});

test('files lie in the documents folder, come and go as bytes, and exports are downloaded', async () => {
  const site = await testHost();
  const tab = await Tab.open(site);
  await tab.listen();
  expect(await tab.ask('file.open', {})).toMatchObject({ error: { code: 'bad-request' } });
  const file = await tab.get('file.create', {
    name: 'Fish: 2026/27',
    language: 'en',
    languages: ['en'],
    ourParty: 'North',
    timeZone: 'Asia/Seoul',
  });
  expect(file?.name).toBe('Fish 2026-27');
  await tab.get('file.openSample', undefined);
  const { recent } = await tab.get('app.info', undefined);
  expect(recent.map((one) => one.name)).toEqual(['Korea–US tariffs 2025', 'Fish 2026-27']);
  const preview = await tab.get('book.preview', { bookId: 'pocket-card', variant: 'principal' });
  expect(preview.pdf).toBeInstanceOf(Uint8Array);

  const folder = await tab.get('book.exportFolder', undefined);
  await tab.get('book.export', {
    bookId: 'pocket-card',
    variants: ['principal'],
    formats: ['pdf', 'docx'],
    folder: folder.token,
    overwrite: false,
  });
  const done = await vi.waitFor(
    () => {
      const event = tab.events.find(({ name }) => name === 'job.done');
      expect(event).toBeDefined();
      return event!.payload as {
        readonly files: readonly { readonly token: string; readonly name: string }[];
      };
    },
    { timeout: 20_000 },
  );
  expect(readdirSync(join(site.folder, 'documents', 'Exports')).toSorted()).toEqual(
    done.files.map((one) => one.name).toSorted(),
  );
  for (const { token, name } of done.files) {
    expect(await tab.ask('shell.open', { token })).toEqual({ ok: true });
    const reply = await send(tab.port, { path: `/download/${token}`, headers: { cookie: tab.cookie } });
    expect(reply.status).toBe(200);
    expect(reply.headers['content-disposition']).toContain(name);
    expect(reply.body.subarray(0, 2).toString()).toBe(name.endsWith('.pdf') ? '%P' : 'PK');
  }
  const aide = await send(tab.port, {
    path: `/download/${recent[0]!.token}`,
    headers: { cookie: tab.cookie },
  });
  expect(aide.status).toBe(404);
});
