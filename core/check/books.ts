import type { z } from 'zod';
import { ANNEXES, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../model/index.ts';
import { explain } from './explain.ts';
import {
  aKind,
  idsOf,
  isGroup,
  kindWord,
  type Library,
  type LibraryRecord,
  type RuleFinding,
} from './library.ts';
import { suggest } from './nearest.ts';
import { fieldsOf, referencesIn, type Directory } from './references.ts';

type Fields = Readonly<Record<string, unknown>>;

const groups = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isGroup) : []);
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Everything a book says of its template and of other records' fields. */
export function checkBooks(library: Library, directory: Directory): RuleFinding[] {
  return library.records
    .filter((record) => record.kind === 'book')
    .flatMap((book) => [
      ...checkSections(library, book),
      ...checkEdits(library, book, directory),
      ...checkLanguage(library, book),
    ]);
}

function templateOf(library: Library, id: unknown): Fields | undefined {
  // A workspace's own template stands in for the shipped one of the same id.
  return (
    library.records.find((record) => record.kind === 'template' && record.id === id)?.value ??
    library.builtInTemplates.find((template) => template.id === id)
  );
}

function checkSections(library: Library, book: LibraryRecord): RuleFinding[] {
  const template = templateOf(library, book.value['templateId']);
  if (!template) return [];
  const name = String(template['id']);
  const findings: RuleFinding[] = [];
  const templateIds = groups(template['sections']).flatMap((section) => textOf(section['id']) ?? []);
  const own = groups(book.value['ownSections']).map((section) => textOf(section['id']));
  // A book can have annexes that its template does not call; its lists call them so all the same.
  const calls = groups(template['sections']).some((section) => section['type'] === 'annexes');
  const known = [...templateIds, ...own.filter((id) => id !== undefined), ...(calls ? [] : [ANNEXES])];
  const add = (code: string, field: string, message: string, near?: string): void => {
    findings.push({
      code,
      severity: 'error',
      message,
      ...(near === undefined ? {} : { params: { id: near } }),
      place: { kind: 'book', id: book.id, field },
      ...(near === undefined ? {} : { near }),
    });
  };
  const check = (field: string, id: string, names: readonly string[]): void => {
    if (names.includes(id)) return;
    add('no-such-section', field, `template "${name}" has no section "${id}"${suggest(id, names)}`, id);
  };
  texts(book.value['leaveOut']).forEach((id, index) => check(`leaveOut.${index}`, id, known));
  texts(book.value['order']).forEach((id, index) => check(`order.${index}`, id, known));
  groups(book.value['ownSections']).forEach((section, index) => {
    const id = own[index];
    const after = textOf(section['after']);
    if (after !== undefined) {
      check(
        `ownSections.${index}.after`,
        after,
        known.filter((one) => one !== id),
      );
    }
    if (id === undefined) return;
    if (templateIds.includes(id)) {
      add('duplicate-id', `ownSections.${index}.id`, `template "${name}" already has a section "${id}"`, id);
    } else if (own.indexOf(id) !== index) {
      add('duplicate-id', `ownSections.${index}.id`, `two sections of this book are called "${id}"`, id);
    }
  });
  const version = book.value['templateVersion'];
  const current = template['version'];
  if (typeof version === 'number' && typeof current === 'number' && version !== current) {
    findings.push({
      code: 'template-version',
      severity: 'warning',
      message: `made with version ${version} of template "${name}"; version ${current} is used now`,
      params: { made: version, now: current },
      place: { kind: 'book', id: book.id, field: 'templateVersion' },
    });
  }
  return findings;
}

function checkLanguage(library: Library, book: LibraryRecord): RuleFinding[] {
  const language = textOf(book.value['language']);
  const languages = texts(library.settings.languages);
  if (language === undefined || languages.length === 0 || languages.includes(language)) return [];
  return [
    {
      code: 'book-language',
      severity: 'warning',
      message: `workspace.yaml lists the languages ${languages.join(', ')}, not "${language}": texts may be missing in it`,
      place: { kind: 'book', id: book.id, field: 'language' },
    },
  ];
}

function checkEdits(library: Library, book: LibraryRecord, directory: Directory): RuleFinding[] {
  const seen = new Set<string>();
  const edits = book.value['edits'];
  if (!Array.isArray(edits)) return [];
  return edits.flatMap((edit: unknown, index): RuleFinding[] => {
    if (!isGroup(edit)) return [];
    const kind = RECORD_KINDS.find((one) => one === edit['kind']);
    const id = textOf(edit['id']);
    const field = textOf(edit['field']);
    if (kind === undefined || id === undefined || field === undefined) return [];
    const at = (part: string): Pick<RuleFinding, 'severity' | 'place'> => ({
      severity: 'error',
      place: { kind: 'book', id: book.id, field: `edits.${index}${part}` },
    });
    const names = idsOf(library, kind);
    if (!names.includes(id)) {
      const message = `there is no ${kindWord(kind)} "${id}" to edit${suggest(id, names)}`;
      return [{ code: 'no-such-record', message, params: { id }, ...at('.id') }];
    }
    const key = JSON.stringify([kind, id, field]);
    if (seen.has(key)) {
      const message = `field "${field}" of ${kindWord(kind)} "${id}" is edited twice in this book`;
      return [{ code: 'duplicate-edit', message, ...at('') }];
    }
    seen.add(key);
    return checkEdit(kind, field, edit['value'], directory, { book: book.id, index, at });
  });
}

interface EditPlace {
  readonly book: string;
  readonly index: number;
  readonly at: (part: string) => Pick<RuleFinding, 'severity' | 'place'>;
}

/** Fields that make a record what it is; a book cannot change them. */
const FIXED_FIELDS: ReadonlySet<string> = new Set(['id', 'revision', 'updatedAt']);

function checkEdit(
  kind: RecordKind,
  field: string,
  value: unknown,
  directory: Directory,
  { book, index, at }: EditPlace,
): RuleFinding[] {
  const names = fieldsOf(kind).filter((name) => !FIXED_FIELDS.has(name));
  if (FIXED_FIELDS.has(field)) {
    const message = `a book cannot change "${field}": change it in the record`;
    return [{ code: 'fixed-field', message, ...at('.field') }];
  }
  const shape: z.core.$ZodShape = RECORD_SCHEMAS[kind].shape;
  const schema = names.includes(field) ? shape[field] : undefined;
  if (schema === undefined) {
    const message = `${aKind(kind)} has no field "${field}"${suggest(field, names)}`;
    return [{ code: 'unknown-field', message, ...at('.field') }];
  }
  // null stands for nothing in this book
  const explained = explain(schema, value ?? undefined);
  const path = ['edits', index, 'value'] as const;
  return [
    ...explained.problems.map((problem) => ({
      code: problem.code,
      message: `does not fit field "${field}" of ${aKind(kind)}: ${problem.message}`,
      ...at(['.value', ...problem.path].join('.')),
    })),
    // The value stands where the field stands, so its references are those of that field.
    ...referencesIn({ [field]: explained.value }, { kind: 'book', id: book }, directory).map((finding) => ({
      ...finding,
      place: {
        kind: 'book' as const,
        id: book,
        field: [...path, ...(finding.place?.field?.split('.').slice(1) ?? [])].join('.'),
      },
    })),
  ];
}
