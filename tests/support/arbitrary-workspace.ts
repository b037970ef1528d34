import fc from 'fast-check';
import type { z } from 'zod';
import {
  daySchema,
  idSchema,
  momentSchema,
  parseMarkdown,
  RECORD_KINDS,
  RECORD_SCHEMAS,
  REFERENCE_FIELDS,
  richSchema,
  settingsSchema,
  TEXT_LIMIT,
  timeSchema,
  timeZoneSchema,
  type RecordKind,
  type RichBlock,
  type Template,
  type Workspace,
} from '../../core/model/index.ts';
import { formOf } from '../../core/check/index.ts';
import { compareIds } from '../../platform/interchange/index.ts';

const AREAS = ['tariffs', '비관세'];
const MARKINGS = ['open', 'secret'];

/** Texts that YAML, Markdown or an editor could take for something else. */
const NASTY = [
  '- a',
  '# x',
  "it's",
  '"quoted"',
  'a: b',
  'null',
  'true',
  'no',
  '1e3',
  '2025-01-01',
  '~',
  '*star* _under_',
  '[@S-1, p. 4]',
  '^[note]',
  '|',
  '>',
  '%YAML 1.1',
  '---',
  '...',
  '  leading',
  'trailing  ',
  'two\n\nlines\n',
  '\ttab\t',
  'line\u2028separator\u0085next',
  'carriage\r\nreturn\r',
  '한국어 문장입니다.',
  '한글'.normalize('NFD'),
  '漢字 と かな',
  '💥 👩‍👩‍👧',
  '<b>html</b>',
  'back\\slash',
  '{ flow: [1] }',
  '&anchor *alias !tag',
  '@at `tick`',
  '\uFEFFmark',
  'a |\n| - |\n| b',
  '1. one\n2) two',
  '0x1F',
  '.inf',
];

const nastyText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc
    .array(fc.constantFrom(...NASTY, ' ', '\n', '\n\n'), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('')),
);

const idText = fc
  .stringMatching(/^[a-zA-Z0-9가-힣][a-zA-Z0-9가-힣_-]{0,12}$/)
  .filter((id) => idSchema.safeParse(id).success);
const dayText = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const momentText = fc
  .tuple(dayText, fc.constantFrom('T18:00+09:00', 'T00:00Z', 'T23:59:59.5-04:00'))
  .map((parts) => parts.join(''));

type Ids = Readonly<Record<RecordKind, readonly string[]>>;

function richText(ids: Ids): fc.Arbitrary<readonly RichBlock[]> {
  const cite =
    ids.source.length === 0
      ? []
      : [
          fc.record({
            kind: fc.constant('footnote' as const),
            cites: fc.array(
              fc.record(
                { sourceId: fc.constantFrom(...ids.source), locator: nastyText },
                { requiredKeys: ['sourceId'] },
              ),
              { maxLength: 2 },
            ),
          }),
        ];
  const inline = fc.oneof(
    fc.record(
      { kind: fc.constant('text' as const), text: nastyText, bold: fc.boolean(), italic: fc.boolean() },
      { requiredKeys: ['kind', 'text'] },
    ),
    fc.record({ kind: fc.constant('text' as const), text: fc.lorem() }),
    fc.record({
      kind: fc.constant('link' as const),
      href: fc.constantFrom('https://example.org/a?b=(c)', 'mailto:a@b.kr'),
      text: nastyText,
    }),
    fc.record({ kind: fc.constant('break' as const) }),
    fc.record({ kind: fc.constant('footnote' as const), cites: fc.constant([]), note: nastyText }),
    ...cite,
  );
  const inlines = fc.array(inline, { maxLength: 4 });
  const paragraph = fc.record({ kind: fc.constant('paragraph' as const), content: inlines });
  const list = fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.array(paragraph, { maxLength: 2 }), { maxLength: 3 }),
  });
  const table = fc.record({
    kind: fc.constant('table' as const),
    header: fc.array(inlines, { maxLength: 3 }),
    rows: fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 2 }),
  });
  const blocks: fc.Arbitrary<readonly RichBlock[]> = fc.array(fc.oneof(paragraph, list, table), {
    maxLength: 4,
  });
  // Markdown that cites a source that is not there would be a (right) error of reading.
  const markdown = nastyText.map((text) => parseMarkdown(text.replaceAll('@', 'at ')));
  return fc.oneof(blocks, markdown);
}

/** Values of a schema in parsed form; fields that name records name some of `ids`. */
function valueOf(schema: z.core.$ZodType, ids: Ids, name = ''): fc.Arbitrary<unknown> {
  const def = formOf(schema);
  const names = namesFor(name, ids);
  if (names !== undefined && (def.type === 'string' || schema === idSchema)) {
    return names.length === 0 ? fc.constant(undefined) : fc.constantFrom(...names);
  }
  if (schema === richSchema) return richText(ids);
  if (schema === idSchema) return idText;
  if (schema === daySchema) return dayText;
  if (schema === momentSchema) return momentText;
  if (schema === timeSchema) return fc.constantFrom('09:30', '00:00', '23:59');
  if (schema === timeZoneSchema) return fc.constantFrom('Asia/Seoul', 'America/New_York');
  switch (def.type) {
    case 'optional':
      return fc.option(valueOf(def.innerType, ids, name), { nil: undefined });
    case 'default': {
      const fixed = fc.constant(structuredClone(def.defaultValue));
      return fc.oneof(fixed, valueOf(def.innerType, ids, name));
    }
    case 'array': {
      const sound = (names?.length ?? 1) > 0;
      return fc.uniqueArray(valueOf(def.element, ids, name), {
        minLength: sound ? 1 : 0,
        maxLength: sound ? 3 : 0,
        comparator: (a, b) => keyOf(a) === keyOf(b),
      });
    }
    case 'object':
      return (
        fc
          .record(
            Object.fromEntries(
              Object.entries(def.shape).map(([key, field]) => [key, valueOf(field, ids, key)]),
            ),
          )
          .map(dropUndefined)
          // A text in several languages is there in one of them at least.
          .filter((value) => !('en' in def.shape) || Object.keys(value).length > 0)
      );
    case 'record':
      return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), valueOf(def.valueType, ids), { maxKeys: 2 });
    case 'union':
      return fc.oneof(...def.options.map((option) => valueOf(option, ids, name)));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.oneof(
        fc.integer({ min: 1, max: 100 }),
        fc
          .double({ min: 0, max: 60, noNaN: true, noDefaultInfinity: true })
          .map((number) => Math.round(number * 100) / 100),
      );
    case 'string':
      return name === 'url'
        ? fc.constantFrom('https://example.org/x?y=1#z')
        : nastyText.filter((text) => text.length < TEXT_LIMIT);
    case 'lazy':
      return fc.jsonValue();
    default:
      throw new Error(`no values for ${def.type} (${name})`);
  }
}

/** What makes items of a list differ: two agenda items for one issue are an error, as are two values of one id. */
const keyOf = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  for (const key of ['personId', 'issueId', 'id']) {
    if (key in value) return (value as Record<string, unknown>)[key];
  }
  return value;
};

function namesFor(name: string, ids: Ids): readonly string[] | undefined {
  if (name === 'areaId' || name === 'areaIds') return AREAS;
  if (name === 'marking') return MARKINGS;
  const kind = Object.hasOwn(REFERENCE_FIELDS, name) ? REFERENCE_FIELDS[name] : undefined;
  return kind === undefined ? undefined : ids[kind];
}

const dropUndefined = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));

/** The fields that rules tie to others: given here, so that the rest may be anything. */
function fixed(
  kind: RecordKind,
  ids: Ids,
  templates: readonly Template[],
): Readonly<Record<string, unknown>> {
  switch (kind) {
    case 'claim':
      return { settledAs: undefined };
    case 'measure':
      return { partOfId: undefined };
    case 'attachment':
      return { file: 'files/p.png', mediaType: 'image/png' };
    case 'book':
      return {
        templateId: templates[0]?.id,
        leaveOut: [templates[0]?.sections[0]?.id],
        order: [templates[0]?.sections.at(-1)?.id],
        ownSections: [],
        edits: ids.issue.slice(0, 1).map((id) => ({ kind: 'issue', id, field: 'title', value: '~ a: b' })),
      };
    default:
      return {};
  }
}

function recordOf(
  kind: RecordKind,
  id: string,
  ids: Ids,
  templates: readonly Template[],
): fc.Arbitrary<unknown> {
  const schema = RECORD_SCHEMAS[kind];
  const [template] = templates;
  if (kind === 'template' && template) {
    return nastyText.map((title) => ({ ...template, id, title, labels: { say: title } }));
  }
  return valueOf(schema, ids)
    .map((value) =>
      dropUndefined({
        ...(value as object),
        id,
        releaseFields: undefined,
        from: undefined,
        ...fixed(kind, ids, templates),
      }),
    )
    .map((value) => schema.safeParse(value))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data);
}

/** Any workspace that keeps the rules: every kind of record, nasty texts, two languages. */
export function anyWorkspace(templates: readonly Template[]): fc.Arbitrary<Workspace> {
  const some = fc.uniqueArray(idText, { minLength: 1, maxLength: 2, selector: (id) => id.toLowerCase() });
  const allIds = fc.record(
    Object.fromEntries(RECORD_KINDS.map((kind) => [kind, some])),
  ) as unknown as fc.Arbitrary<Ids>;
  return allIds.chain((ids) => {
    const records = fc.record(
      Object.fromEntries(
        RECORD_KINDS.map((kind) => [
          kind,
          fc.tuple(...ids[kind].toSorted(compareIds).map((id) => recordOf(kind, id, ids, templates))),
        ]),
      ),
      { noNullPrototype: true },
    );
    const settings = valueOf(settingsSchema, ids)
      .map((value) => ({
        ...(value as object),
        markings: MARKINGS.map((id) => ({ id, label: id })),
        variantMarkings: { releasable: 'open' },
        areas: AREAS.map((id) => ({ id, name: id })),
      }))
      .map((value) => settingsSchema.parse(value));
    return fc.record({ settings, records }, { noNullPrototype: true }) as unknown as fc.Arbitrary<Workspace>;
  });
}
