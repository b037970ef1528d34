import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LABEL_NAMES } from '../../../core/assemble/index.ts';
import { RECORD_KINDS } from '../../../core/model/index.ts';
import { readWorkspace } from '../../../platform/interchange/index.ts';
import { loadBuiltInTemplates, readTemplates, templatesOf } from '../../../platform/templates/index.ts';
import { jsonSchemas, SCHEMA_FOLDER } from '../../../platform/templates/json-schemas.ts';
import { tempFolder, testWorkspace, writeFiles } from '../../support/folders.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = readdirSync(join(root, 'templates')).filter((name) => name.endsWith('.yaml'));

describe('the templates that ship', () => {
  test('are all read, in the order of their ids', async () => {
    const ids = (await loadBuiltInTemplates()).map((template) => template.id);
    expect(ids).toEqual(files.map((name) => name.replace('.yaml', '')).toSorted());
    for (const id of ['negotiating-round', 'ministerial-bilateral', 'pocket-card']) expect(ids).toContain(id);
  });

  test.for(files)('%s tells editors its schema', (name) => {
    const [first] = readFileSync(join(root, 'templates', name), 'utf8').split('\n');
    expect(first).toBe(`# yaml-language-server: $schema=../${SCHEMA_FOLDER}/template.schema.json`);
  });

  test('use labels that there are', async () => {
    const used = (await loadBuiltInTemplates()).flatMap((template) => Object.keys(template.labels));
    expect(used.filter((name) => !(LABEL_NAMES as readonly string[]).includes(name))).toEqual([]);
  });

  test('that are broken are the fault of the installation, said with file and line', async () => {
    const dir = tempFolder();
    writeFiles(dir, { 'bad.yaml': 'id: bad\ntitle: Bad\nversion: 1\npage: { size: A3 }\n' });
    await expect(readTemplates(dir)).rejects.toThrow(/bad\.yaml:1: meetingKinds: "meetingKinds" is missing/);
    await expect(readTemplates(join(dir, 'nowhere'))).rejects.toMatchObject({ code: 'broken-installation' });
  });
});

test('a workspace’s own template stands in for the shipped one of the same id', async () => {
  const text = readFileSync(join(root, 'templates', 'pocket-card.yaml'), 'utf8').replace(
    /^title:.*$/m,
    'title: Ours',
  );
  const { workspace } = await readWorkspace(testWorkspace({ 'templates/pocket-card.yaml': text }));
  const builtIn = await loadBuiltInTemplates();
  const templates = templatesOf(workspace!, builtIn);
  expect(templates.map((one) => one.id)).toEqual(builtIn.map((one) => one.id));
  expect(templates.find((one) => one.id === 'pocket-card')?.title).toBe('Ours');
});

describe('the JSON Schemas', () => {
  const schemas = jsonSchemas();

  test('are there for every kind of record and for workspace.yaml', () => {
    expect(schemas.size).toBe(RECORD_KINDS.length + 1);
  });

  test('are up to date (npm run schemas)', () => {
    const stored = readdirSync(join(root, SCHEMA_FOLDER)).toSorted();
    expect(stored).toEqual([...schemas.keys()].toSorted());
    const differing = stored.filter(
      (name) => readFileSync(join(root, SCHEMA_FOLDER, name), 'utf8') !== schemas.get(name),
    );
    expect(differing).toEqual([]);
  });

  test('take one record or a list of them', () => {
    const schema: unknown = JSON.parse(schemas.get('talking-point.schema.json') ?? '');
    expect(schema).toMatchObject({ anyOf: [{}, { type: 'array' }] });
  });
});
