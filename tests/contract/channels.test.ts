import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { CHANNEL_NAMES, type ChannelInput, type ChannelOutput } from '../../core/contract/index.ts';
import type { Book, Issue, Position } from '../../core/model/index.ts';
import { HANDLERS } from '../../platform/app/handlers/index.ts';
import { sampleApp, testApp, type TestApp } from '../support/app.ts';
import { MINISTRY } from '../support/house-docx.ts';
import { png } from '../support/pictures.ts';
import { SAMPLE } from '../support/sample.ts';

const COPY = { bookId: 'pocket-card', variant: 'principal' } as const;
const LONG = { bookId: 'second-technical-en', variant: 'principal' } as const;
const NEW_FILE: ChannelInput<'file.create'> = {
  name: 'Fisheries 2026',
  language: 'ko',
  languages: ['en', 'ko'],
  ourParty: { en: 'Northland', ko: '북국' },
  theirParty: 'Southland',
  timeZone: 'Asia/Seoul',
};

async function issue(app: TestApp, id = 'beef'): Promise<Issue> {
  return (await app.get('records.get', { kind: 'issue', id })) as Issue;
}

async function rename(app: TestApp, title: string): Promise<ChannelOutput<'records.apply'>> {
  const record = await issue(app);
  return await app.get('records.apply', {
    label: `Rename to ${title}`,
    changes: [{ op: 'put', kind: 'issue', record: { ...record, title }, baseRevision: record.revision }],
  });
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'files')).map((name) => `files/${name}`);
const yamlFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

test('every call of the contract has a handler, and there are no others', () => {
  expect(Object.keys(HANDLERS).toSorted()).toEqual([...CHANNEL_NAMES].toSorted());
});

test('a first start knows no file; preferences are kept', async () => {
  const app = testApp();
  const info = await app.get('app.info', undefined);
  expect(info).toMatchObject({ version: '9.9.9', host: 'electron', file: null, recent: [] });
  const preferences = { ...info.preferences, language: 'ko', firstRun: false } as const;
  expect(await app.get('app.setPreferences', preferences)).toEqual(preferences);
  expect((await app.get('app.info', undefined)).preferences).toEqual(preferences);
  expect(app.told('app.language')).toEqual([{ language: 'ko' }]);
  expect(await app.get('file.current', undefined)).toBeNull();
  expect(await app.ask('records.list', { kind: 'issue' })).toMatchObject({ error: { code: 'no-file' } });
  expect(await app.get('templates.list', undefined)).toHaveLength(readdirSync('templates').length);
});

test('the sample opens as a copy under a free name and is the newest of the recent files', async () => {
  const app = await sampleApp();
  const second = await app.get('file.openSample', undefined);
  expect(second.name).toBe('Korea–US tariffs 2025 2');
  expect(second.counts.issue).toBe(15);
  expect(second.readOnly).toBe(false);
  expect(app.told('file.changed').map((file) => file?.name)).toEqual([
    'Korea–US tariffs 2025',
    'Korea–US tariffs 2025 2',
  ]);
  const { recent } = await app.get('app.info', undefined);
  expect(recent.map((file) => [file.name, file.exists])).toEqual([
    ['Korea–US tariffs 2025 2', true],
    ['Korea–US tariffs 2025', true],
  ]);
  const [, first] = recent;
  const opened = await app.get('file.open', { token: first!.token });
  expect(opened?.name).toBe('Korea–US tariffs 2025');
  expect(await app.get('file.open', { token: first!.token })).toEqual(opened);
  const left = await app.get('file.forget', { token: first!.token });
  expect(left.map((file) => file.name)).toEqual(['Korea–US tariffs 2025 2']);
  await app.get('file.close', undefined);
  expect(await app.get('file.current', undefined)).toBeNull();
});

test('no answer and no message holds a path', async () => {
  const app = await sampleApp();
  const path = app.services.session.path!;
  writeFileSync(join(app.folder, 'broken.aide'), 'nothing');
  app.chosen.push(join(app.folder, 'broken.aide'));
  const answers = [
    await app.ask('app.info', undefined),
    await app.ask('file.open', {}),
    await app.ask('book.exportFolder', undefined),
    await app.ask('file.current', undefined),
  ];
  expect(answers[1]).toMatchObject({ ok: false, error: { code: 'damaged' } });
  expect(JSON.stringify(answers)).not.toContain(app.folder);
  expect(existsSync(path)).toBe(true);
});

test('a new file has its settings and both sides, and nothing stands where it goes', async () => {
  const app = testApp();
  expect(await app.get('file.create', NEW_FILE)).toBeNull();
  const path = join(app.folder, 'documents', 'fish');
  app.chosen.push(path, path);
  const file = await app.get('file.create', NEW_FILE);
  expect(file).toMatchObject({ name: 'fish', readOnly: false });
  expect(file?.settings).toMatchObject({
    title: 'Fisheries 2026',
    languages: ['ko', 'en'],
    ourPartyId: 'northland',
  });
  expect(file?.counts).toMatchObject({ party: 2, meeting: 0, book: 0 });
  const findings = await app.get('checks.file', undefined);
  expect(findings.map((finding) => finding.severity)).toEqual(['warning', 'warning', 'warning']);
  expect(await app.ask('file.create', NEW_FILE)).toMatchObject({ error: { code: 'file-exists' } });
});

test('bytes of a file or of a zipped folder are taken in, others are not and leave nothing', async () => {
  const app = await sampleApp();
  const copy = join(app.folder, 'copy.aide');
  app.chosen.push(copy);
  expect(await app.get('file.saveCopy', undefined)).toEqual({ name: 'copy' });
  const bytes = new Uint8Array(readFileSync(copy));
  const opened = await app.get('file.openBytes', { name: '../../from mail.aide', bytes });
  expect(opened).toMatchObject({ name: 'from mail', counts: { issue: 15 } });
  const files = Object.fromEntries(
    [...yamlFiles(SAMPLE), ...filesOf(SAMPLE)].map((name) => [
      `korea/${name}`,
      new Uint8Array(readFileSync(join(SAMPLE, name))),
    ]),
  );
  const zipped = await app.get('file.openBytes', { name: 'korea.zip', bytes: zipSync(files) });
  expect(zipped).toMatchObject({ name: 'korea', counts: { issue: 15 } });
  const before = readdirSync(join(app.folder, 'documents'));
  const text = (words: string) => new TextEncoder().encode(words);
  for (const [name, content] of [
    ['a.aide', text('no database')],
    ['b.aide', bytes.slice(0, 50_000)],
    ['c.zip', zipSync({ '../evil.yaml': text('x') })],
    ['d.zip', zipSync({ 'workspace.yaml': text('format: 1') })],
    ['e.zip', zipSync(files).slice(0, 5_000)],
  ] as const) {
    const answer = await app.ask('file.openBytes', { name, bytes: new Uint8Array(content) });
    expect(answer, name).toMatchObject({ ok: false });
    expect(JSON.stringify(answer)).not.toContain(app.folder);
  }
  // beside a file of the same name it is still called as the user knows it
  const damaged = await app.ask('file.openBytes', { name: 'from mail.aide', bytes: bytes.slice(0, 50_000) });
  expect(JSON.stringify(damaged)).toContain('“from mail”');
  const ours = (name: string) => !/-(wal|shm|lock)$/.test(name);
  expect(readdirSync(join(app.folder, 'documents')).filter(ours)).toEqual(before.filter(ours));
  expect(app.logged).toEqual([]);
});

test('records are listed, changed, taken back and done again, and everybody hears of it', async () => {
  const app = await sampleApp();
  expect(await app.get('records.list', { kind: 'issue' })).toHaveLength(15);
  expect(await app.get('records.get', { kind: 'issue', id: 'no-such' })).toBeNull();
  const applied = await rename(app, 'Cattle');
  expect(applied).toMatchObject({ label: 'Rename to Cattle', changed: [{ kind: 'issue', id: 'beef' }] });
  expect(app.told('records.changed')).toEqual([applied]);
  expect(await app.get('history.state', undefined)).toEqual({ undo: 'Rename to Cattle' });
  expect((await app.get('history.undo', undefined))?.label).toBe('Rename to Cattle');
  expect((await issue(app)).title).not.toBe('Cattle');
  expect(await app.get('history.state', undefined)).toEqual({ redo: 'Rename to Cattle' });
  await app.get('history.redo', undefined);
  expect((await issue(app)).title).toBe('Cattle');
  expect(await app.get('history.redo', undefined)).toBeNull();
  const revisions = await app.get('records.revisions', { kind: 'issue', id: 'beef' });
  expect(revisions.map((one) => (one.record as Issue).title)).toMatchObject([
    'Cattle',
    expect.anything(),
    'Cattle',
    expect.anything(),
  ]);
  const uses = await app.get('records.usedIn', { kind: 'issue', id: 'beef' });
  expect(uses.map((use) => use.kind)).toContain('position');
  const hits = await app.get('records.search', { text: 'cattle', limit: 5 });
  const hit = hits.find((one) => one.kind === 'issue');
  expect(hit?.id).toBe('beef');
  expect(hit!.snippet.some((part) => part.hit)).toBe(true);
});

test('a change on an old revision is a conflict that carries the record as it is now', async () => {
  const app = await sampleApp();
  const old = await issue(app);
  await rename(app, 'Cattle');
  const answer = await app.ask('records.apply', {
    label: 'Late',
    changes: [{ op: 'put', kind: 'issue', record: { ...old, title: 'Late' }, baseRevision: old.revision }],
  });
  expect(answer).toMatchObject({ error: { code: 'conflict', details: { current: { title: 'Cattle' } } } });
});

test('what does not fit its schema or names nothing is refused whole', async () => {
  const app = await sampleApp();
  const record = await issue(app);
  const apply = (changes: Parameters<typeof app.ask<'records.apply'>>[1]['changes']) =>
    app.ask('records.apply', { label: 'Try', changes });
  const good = {
    op: 'put',
    kind: 'issue',
    record: { ...record, title: 'Good' },
    baseRevision: record.revision,
  } as const;
  const bad = await apply([
    good,
    { op: 'put', kind: 'issue', record: { ...record, id: 'x', title: 4 } as never, baseRevision: null },
  ]);
  expect(bad).toMatchObject({
    error: { code: 'invalid', details: { findings: [{ place: { field: 'title' } }] } },
  });
  const [position] = (await app.get('records.list', { kind: 'position' })) as Position[];
  const dangling = await apply([
    good,
    {
      op: 'put',
      kind: 'position',
      record: { ...position!, issueId: 'beeef' },
      baseRevision: position!.revision,
    },
  ]);
  expect(dangling).toMatchObject({ error: { code: 'invalid', message: expect.stringContaining('"beeef"') } });
  const inUse = await apply([{ op: 'delete', kind: 'issue', id: 'beef', baseRevision: record.revision }]);
  expect(inUse).toMatchObject({
    error: { code: 'invalid', message: expect.stringContaining('still named') },
  });
  const { settings } = (await app.get('file.current', undefined))!;
  const noAreas = await apply([{ op: 'settings', settings: { ...settings, areas: [] } }]);
  expect(noAreas).toMatchObject({ error: { code: 'invalid', message: expect.stringContaining('area') } });
  expect(await apply([{ ...good, baseRevision: null }])).toMatchObject({ error: { code: 'duplicate-id' } });
  expect(await issue(app)).toEqual(record);
  expect(app.told('records.changed')).toEqual([]);
});

test('an issue goes with all that names it in one action', async () => {
  const app = testApp();
  app.chosen.push(join(app.folder, 'documents', 'fish'));
  await app.get('file.create', NEW_FILE);
  const put = (kind: 'issue' | 'position', record: object) =>
    ({ op: 'put', kind, record: record as never, baseRevision: null }) as const;
  const applied = await app.get('records.apply', {
    label: 'Add',
    changes: [
      put('position', {
        id: 'p',
        revision: 1,
        issueId: 'pike',
        partyId: 'northland',
        ladder: 'opening',
        text: 'Much.',
      }),
      put('issue', { id: 'pike', revision: 1, title: 'Pike' }),
    ],
  });
  expect(applied.changed).toHaveLength(2);
  const gone = await app.get('records.apply', {
    label: 'Delete',
    changes: [
      { op: 'delete', kind: 'issue', id: 'pike', baseRevision: 1 },
      { op: 'delete', kind: 'position', id: 'p', baseRevision: 1 },
    ],
  });
  expect(gone.changed.map((one) => one.revision)).toEqual([null, null]);
});

test('pictures are attached under a free name by what they are', async () => {
  const app = await sampleApp();
  const bytes = new Uint8Array(png(2, 2));
  const first = await app.get('records.attach', {
    label: '사진 첨부',
    name: 'C:\\photos\\Me & you.JPG',
    bytes,
  });
  expect(first).toEqual({ file: 'files/Me & you.png', mediaType: 'image/png' });
  expect(await app.get('history.state', undefined)).toMatchObject({ undo: '사진 첨부' });
  const second = await app.get('records.attach', { label: 'Attach', name: 'me & you', bytes });
  expect(second.file).toBe('files/me & you-2.png');
  expect(await app.get('records.attachment', { file: first.file })).toEqual(bytes);
  expect(await app.get('records.attachment', { file: '../../etc/passwd' })).toBeNull();
  const text = new TextEncoder().encode('hello');
  expect(await app.ask('records.attach', { label: 'Attach', name: 'a.png', bytes: text })).toMatchObject({
    error: { code: 'invalid' },
  });
});

test('a book has an outline and pages, and both follow the records', async () => {
  const app = await sampleApp();
  const copy = { bookId: 'second-technical-en', variant: 'delegation' } as const;
  const before = await app.get('book.outline', copy);
  expect(before.withheld.length).toBeGreaterThan(0);
  const beef = before.sections.find((section) => section.issueId === 'beef');
  expect(beef).toMatchObject({ id: 'issue-beef', templateSection: 'issues', role: 'issue', included: true });
  expect(beef).not.toHaveProperty('empty');
  const third = await app.get('book.outline', { bookId: 'third-technical-en', variant: 'principal' });
  expect(third.sections.filter(({ empty }) => empty).map(({ id }) => id)).toEqual(['annexes']);
  const preview = await app.get('book.preview', copy);
  expect(new TextDecoder('latin1').decode(preview.pdf.slice(0, 5))).toBe('%PDF-');
  expect(preview.sectionPages['issue-beef']).toBeGreaterThan(1);
  await rename(app, 'Cattle older than thirty months');
  const after = await app.get('book.outline', copy);
  expect(after.sections.find((section) => section.issueId === 'beef')?.title).toBe(
    'Cattle older than thirty months',
  );
  expect(await app.get('checks.file', undefined)).toEqual([]);
  expect(await app.ask('book.preview', { ...copy, bookId: 'none' })).toMatchObject({
    error: { code: 'not-found' },
  });
});

test('a preview can be of some pages, which say what state of the book they show', async () => {
  const app = await sampleApp();
  const whole = await app.get('book.preview', LONG);
  expect(whole).toMatchObject({ action: 0, from: 1, to: whole.pageCount });
  expect(whole.pageSizes).toHaveLength(whole.pageCount);
  const page = whole.sectionPages['issue-beef'] ?? 0;
  const some = await app.get('book.preview', { ...LONG, pages: { from: page, to: page + 1 } });
  expect(some).toMatchObject({
    from: page,
    to: page + 1,
    pageCount: whole.pageCount,
    sectionPages: whole.sectionPages,
  });
  expect(some.pdf.length).toBeLessThan(whole.pdf.length / 2);

  await rename(app, 'Cattle older than thirty months');
  const after = await app.get('book.preview', { ...LONG, pages: { from: page, to: page } });
  expect(after.action).toBeGreaterThan(0);
});

test('pages follow a section to where it starts', async () => {
  const app = await sampleApp();
  const follow = (section: string | null, page: number) =>
    app.get('book.preview', { ...LONG, pages: { from: 2, to: 3 }, follow: { section, page } });
  const { sectionPages } = await app.get('book.preview', LONG);
  const beef = sectionPages['issue-beef'] ?? 0;
  expect(await follow('issue-beef', 0)).toMatchObject({ from: beef, to: beef + 1 });
  expect(await follow('issue-beef', beef)).toMatchObject({ from: 2, to: 3 });
  expect(await follow('issue-none', 7)).toMatchObject({ from: 2, to: 3 });
  const first = Object.keys(sectionPages).find((id) => id.startsWith('issue-')) ?? '';
  expect((await follow(null, 0)).from).toBe(sectionPages[first]);
});

test('what is typed in one field is one action', async () => {
  const app = await sampleApp();
  for (const title of ['C', 'Ca', 'Cat']) {
    const issue = (await app.get('records.get', { kind: 'issue', id: 'beef' })) as Issue;
    const applied = await app.get('records.apply', {
      label: 'Edit title',
      continues: 'window issue/beef/title',
      changes: [
        {
          op: 'put',
          kind: 'issue',
          record: { ...issue, title: { en: title, ko: title } },
          baseRevision: issue.revision,
        },
      ],
    });
    expect(applied.continued).toBe(title === 'C' ? undefined : true);
  }
  expect(await app.get('records.revisions', { kind: 'issue', id: 'beef' })).toHaveLength(2);
  await app.get('history.undo', undefined);
  expect(await app.get('history.state', undefined)).toEqual({ redo: 'Edit title' });
});

test('sections that are left out or empty stay in the outline', async () => {
  const app = await sampleApp();
  const book = (await app.get('records.get', { kind: 'book', id: 'second-technical-en' }))!;
  await app.get('records.apply', {
    label: 'Leave out',
    changes: [
      {
        op: 'put',
        kind: 'book',
        record: { ...book, leaveOut: ['sources'] } as never,
        baseRevision: book.revision,
      },
    ],
  });
  const copy = { bookId: 'second-technical-en', variant: 'principal' } as const;
  const { sections } = await app.get('book.outline', copy);
  expect(sections.find((section) => section.id === 'sources')).toMatchObject({ included: false });
  expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length);
});

test('empty sections and unwritten texts of its own stand where the book puts them', async () => {
  const app = await sampleApp();
  const copy = { bookId: 'second-technical-en', variant: 'principal' } as const;
  const names = async () =>
    (await app.get('book.outline', copy)).sections
      .filter(({ role }) => role !== 'cover')
      .map(({ templateSection }) => templateSection);
  const order = [...new Set(await names())].toReversed();
  const { sections } = await app.get('book.outline', copy);
  expect(sections.some(({ empty }) => empty)).toBe(true);
  const book = (await app.get('records.get', { kind: 'book', id: copy.bookId }))! as Book;
  await app.get('records.apply', {
    label: 'Reverse',
    changes: [
      {
        op: 'put',
        kind: 'book',
        record: {
          ...book,
          order: ['note', ...order],
          ownSections: [{ id: 'note', title: 'Note', text: [], releaseTo: [] }],
        },
        baseRevision: book.revision,
      },
    ],
  });
  expect([...new Set(await names())]).toEqual(['note', ...order]);
  const note = (await app.get('book.outline', copy)).sections.find(({ id }) => id === 'own-note');
  expect(note).toMatchObject({ title: 'Note', empty: true, included: true });
});

test('of previews that wait, only the newest of a book is made', async () => {
  const app = await sampleApp();
  const answers = await Promise.all([
    app.ask('book.preview', COPY),
    app.ask('book.preview', COPY),
    app.ask('book.preview', { ...COPY, variant: 'delegation' }),
    app.ask('book.preview', COPY),
  ]);
  expect(answers.map((answer) => (answer.ok ? 'made' : answer.error.code))).toEqual([
    'made',
    'cancelled',
    'cancelled',
    'made',
  ]);
});

test('folders and files are named by tokens', async () => {
  const app = await sampleApp();
  const usual = await app.get('book.exportFolder', undefined);
  expect(usual.folder).toBe('Exports');
  expect(await app.get('book.chooseFolder', undefined)).toBeNull();
  app.chosen.push(app.folder);
  const chosen = await app.get('book.chooseFolder', undefined);
  expect(await app.get('book.exportFolder', undefined)).toEqual(chosen);
  await app.get('shell.showInFolder', { token: chosen!.token });
  await app.get('shell.open', { token: chosen!.token });
  expect(app.shown).toEqual([`show ${app.folder}`, `open ${app.folder}`]);
  expect(await app.ask('shell.open', { token: 'made-up-token' })).toMatchObject({
    error: { code: 'not-found' },
  });
});

test('a second process gets the file for reading only', async () => {
  const app = await sampleApp();
  const other = testApp();
  other.chosen.push(app.services.session.path!);
  const file = await other.get('file.open', {});
  expect(file).toMatchObject({ readOnly: true, lockedBy: { process: process.pid, here: true } });
  const record = await issue(other);
  expect(
    await other.ask('records.apply', {
      label: 'No',
      changes: [{ op: 'put', kind: 'issue', record, baseRevision: record.revision }],
    }),
  ).toMatchObject({ error: { code: 'read-only' } });
  const { token } = (await other.get('app.info', undefined)).recent[0]!;
  expect(await other.get('file.open', { token })).toMatchObject({ readOnly: true });
  await app.get('file.close', undefined);
  expect(await other.get('file.open', { token })).toMatchObject({ readOnly: false });
});

test('a Word file is attached for its styles, and what it lacks is told', async () => {
  const app = await sampleApp();
  const attached = await app.get('records.attach', {
    label: 'Attach',
    name: 'ministry.docx',
    bytes: new Uint8Array(MINISTRY),
  });
  expect(attached.file).toBe('files/ministry.docx');
  const { missing } = await app.get('records.houseStyle', { file: attached.file });
  expect(missing).toContain('Table Text');
  expect(missing).not.toContain('heading 1');
  const broken = new Uint8Array(MINISTRY.slice(0, 100));
  expect(
    await app.ask('records.attach', { label: 'Attach', name: 'broken.docx', bytes: broken }),
  ).toMatchObject({
    error: { code: 'invalid', message: expect.stringContaining('cannot be unpacked') as string },
  });
  expect(await app.ask('records.houseStyle', { file: 'files/none.docx' })).toMatchObject({
    error: { code: 'not-found' },
  });
});
