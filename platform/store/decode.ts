import { explain, type Finding } from '../../core/check/index.ts';
import {
  RECORD_SCHEMAS,
  settingsSchema,
  type AnyRecord,
  type RecordKind,
  type Settings,
} from '../../core/model/index.ts';
import { damagedMessage, StoreError } from './errors.ts';
import { SETTINGS_ID } from './entries.ts';

/** A record as it is kept: parsed, in the order of its schema's fields. Throws a StoreError 'invalid'. */
export function canonicalRecord(kind: RecordKind, record: unknown): AnyRecord {
  const { value, problems } = explain(RECORD_SCHEMAS[kind], record);
  const id = idOf(record);
  if (problems.length === 0) return value as AnyRecord;
  throw invalid(problems.map(({ code, message, path }) => finding(code, message, kind, id, path)));
}

/** The settings as they are kept. Throws a StoreError 'invalid'. */
export function canonicalSettings(settings: unknown): Settings {
  const { value, problems } = explain(settingsSchema, settings);
  if (problems.length === 0) return value as Settings;
  throw invalid(
    problems.map(({ code, message, path }) => finding(code, message, 'workspace', SETTINGS_ID, path)),
  );
}

function finding(
  code: string,
  message: string,
  kind: RecordKind | 'workspace',
  id: string,
  path: readonly (string | number)[],
): Finding {
  const place = path.length === 0 ? { kind, id } : { kind, id, field: path.join('.') };
  return { code, severity: 'error', message, place };
}

function invalid(findings: readonly Finding[]): StoreError {
  const [first] = findings;
  const field = first?.place?.field;
  const what = `${field === undefined ? '' : `${field}: `}${first?.message ?? 'something does not fit'}`;
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : '';
  return new StoreError('invalid', `${what}${more}: nothing was saved`, { findings });
}

const idOf = (record: unknown): string =>
  typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string'
    ? record.id
    : '';

/** A record from the file, frozen. Throws a StoreError 'damaged' where it is none. */
export function decodeRecord(kind: RecordKind, id: string, json: string, path: string): AnyRecord {
  return decode(path, `${kind} ${id}`, () => RECORD_SCHEMAS[kind].parse(JSON.parse(json)));
}

/** The settings from the file, frozen. Throws a StoreError 'damaged' where they are none. */
export function decodeSettings(json: string | undefined, path: string): Settings {
  return decode(path, 'the settings', () => settingsSchema.parse(JSON.parse(json ?? '')));
}

function decode<T extends object>(path: string, what: string, read: () => T): T {
  try {
    return freeze(read());
  } catch (error) {
    throw new StoreError('damaged', damagedMessage(path, `${what} cannot be read`), { cause: error });
  }
}

/** Records are handed out to many; frozen, none of them can change what the others see. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const item of Object.values(value)) freeze(item);
  return Object.freeze(value);
}
