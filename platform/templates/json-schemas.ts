import { z } from 'zod';
import { RECORD_FOLDERS, RECORD_KINDS, RECORD_SCHEMAS, settingsSchema } from '../../core/model/index.ts';

/** Where editors find the schemas, from the package's root. */
export const SCHEMA_FOLDER = 'docs/schemas';

/**
 * The JSON Schemas of all record files and of workspace.yaml by file name, so that an editor completes and checks
 * them. Made from the same schemas that reading uses.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const files = new Map([['workspace.schema.json', print(toJson(settingsSchema), 'workspace.yaml')]]);
  for (const kind of RECORD_KINDS) {
    const schema = RECORD_SCHEMAS[kind];
    // A file holds one record or a list of them.
    const file = toJson(z.union([schema, z.array(schema)]));
    files.set(`${fileNameOf(kind)}.schema.json`, print(file, `${RECORD_FOLDERS[kind]}/*.yaml`));
  }
  return files;
}

const fileNameOf = (kind: string): string =>
  kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function toJson(schema: z.ZodType): object {
  // Rules across fields, such as "until not before from", have no form in JSON Schema: reading checks them.
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7', reused: 'ref' });
}

function print(schema: object, files: string): string {
  return `${JSON.stringify({ title: `Aide-Mémoire ${files}`, ...schema }, null, 2)}\n`;
}
