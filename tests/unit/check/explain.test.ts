import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { explain } from '../../../core/check/index.ts';
import { RECORD_KINDS, RECORD_SCHEMAS, settingsSchema } from '../../../core/model/index.ts';

const say = (schema: z.ZodType, value: unknown): string[] =>
  explain(schema, value).problems.map((one) => `${one.path.join('.')}: ${one.message}`);

describe('explain', () => {
  test('gives what fits together with what does not', () => {
    const result = explain(RECORD_SCHEMAS.issue, { id: 'a', title: 3, background: 'x', colour: 1 });
    expect(result.value).toMatchObject({ id: 'a', background: [{ kind: 'paragraph' }] });
    expect(result.problems.map((one) => one.code)).toEqual(['unknown-field', 'wrong-type']);
  });

  test('says a required field is missing, and an empty one is empty', () => {
    expect(say(RECORD_SCHEMAS.party, { id: 'a' })).toEqual(['name: "name" is missing']);
    expect(say(RECORD_SCHEMAS.party, { id: 'a', name: null })).toEqual([
      'name: is empty: write a value or remove the line',
    ]);
  });

  test('names the field of a list that ought to be one', () => {
    expect(say(RECORD_SCHEMAS.party, { id: 'a', name: 'A', sourceIds: 'S-1' })).toEqual([
      'sourceIds: must be a list, but this is the text "S-1": write it as a list, one "- …" line an item',
    ]);
  });

  test('looks into the branch of rich text that was meant', () => {
    const background = [{ kind: 'paragraf' }, { kind: 'paragraph', content: [{ kind: 'text', txt: 'x' }] }];
    expect(say(RECORD_SCHEMAS.issue, { id: 'a', title: 'A', background })).toEqual([
      'background.0.kind: there is no kind "paragraf"; did you mean "paragraph"?',
      'background.1.content.0.txt: there is no field "txt" here; did you mean "text"?',
      'background.1.content.0.text: "text" is missing',
    ]);
  });

  test('makes the checks of a record even if a part of it is wrong', () => {
    const role = { title: 'X', from: '2025-02-01', until: '2025-01-01', organization: 'Y' };
    expect(say(RECORD_SCHEMAS.person, { id: 'a', name: 'A', roles: [role] })).toEqual([
      'roles.0.organization: there is no field "organization" here; did you mean "organisation"?',
      'roles.0.until: until 2025-01-01 is before from 2025-02-01',
    ]);
  });

  test('counts in words', () => {
    expect(
      say(RECORD_SCHEMAS.book, {
        id: 'b',
        meetingId: 'm',
        templateId: 't',
        language: 'en',
        asOf: '2025-05-19T18:00+09:00',
        variants: [],
      }),
    ).toEqual(['variants: needs at least 1 item']);
    expect(say(z.array(z.string()).max(2), ['a', 'b', 'c'])).toEqual([': takes at most 2 items']);
    expect(say(z.number().min(3), 1)).toEqual([': must be at least 3']);
  });

  // A new schema type in the model would otherwise speak zod's language to negotiators.
  test.for(RECORD_KINDS)('speaks plainly of whatever is wrong with a %s', (kind) => {
    const schema: z.ZodType = RECORD_SCHEMAS[kind];
    for (const junk of [null, 3, 'text', true, [], {}, ['x'], { en: 3 }]) {
      const shape = RECORD_SCHEMAS[kind].shape;
      const record = Object.fromEntries(Object.keys(shape).map((field) => [field, junk]));
      for (const value of [junk, record]) {
        const { problems } = explain(schema, value);
        expect(problems.length > 0).toBe(!schema.safeParse(value).success);
        for (const { message } of problems) {
          expect(message).not.toMatch(/invalid|expected|received|zod|undefined|\bNaN\b|object Object/i);
        }
      }
    }
  });

  test('fits whatever the schema fits', () => {
    const settings = {
      format: 1,
      title: 'T',
      ourPartyId: 'a',
      languages: ['en'],
      timeZone: 'Asia/Seoul',
      markings: [{ id: 'open', label: 'Open' }],
    };
    expect(explain(settingsSchema, settings)).toEqual({
      value: settingsSchema.parse(settings),
      problems: [],
    });
  });
});
