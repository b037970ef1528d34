import {
  isDictionary,
  isKind,
  isList,
  type PdfDictionary,
  type PdfValue,
} from '../../../platform/prove/pdf-objects.ts';
import type { PdfFile } from '../../../platform/prove/pdf-file.ts';

/** An element of a structure tree. */
export interface StructureElement {
  readonly id: number;
  /** Its standard type, after the role map. */
  readonly role: string;
  readonly entries: PdfDictionary;
  readonly parent: StructureElement | undefined;
  readonly children: StructureElement[];
  /** Marked content: the number of the page's object and the MCID. */
  readonly contents: { readonly page: number; readonly mcid: number }[];
  /** The objects of its annotations. */
  readonly annotations: number[];
}

/** The text of a name or a string, undefined for anything else. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (isKind(value, 'name')) return value.name;
  if (!isKind(value, 'string')) return undefined;
  if (!value.bytes.startsWith('\u00fe\u00ff')) return value.bytes;
  return Buffer.from(value.bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

/** A dictionary, or an empty one. */
export function dictionary(file: PdfFile, value: PdfValue | undefined): PdfDictionary {
  const found = file.resolve(value);
  return isDictionary(found) ? found : new Map();
}

/** A list, a lone value as a list of one, or an empty one. */
export function listOf(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  const found = file.resolve(value);
  if (isList(found)) return found;
  return value == null ? [] : [value];
}

/** The elements of a document from its structure tree; `fault` hears of what cannot be read. */
export function readTree(file: PdfFile, fault: (message: string) => void): readonly StructureElement[] {
  const catalog = dictionary(file, file.trailer.get('Root'));
  const root = dictionary(file, catalog.get('StructTreeRoot'));
  const roles = dictionary(file, root.get('RoleMap'));
  const all: StructureElement[] = [];
  const read = (value: PdfValue, parent: StructureElement | undefined): void => {
    const entries = dictionary(file, value);
    if (!isKind(value, 'reference')) return fault('an element is no object of its own');
    let role = textOf(entries.get('S')) ?? '';
    for (let step = 0; step < 5 && roles.has(role); step += 1) role = textOf(roles.get(role)) ?? '';
    const element: StructureElement = {
      id: value.id,
      role,
      entries,
      parent,
      children: [],
      contents: [],
      annotations: [],
    };
    all.push(element);
    parent?.children.push(element);
    const up = entries.get('P');
    const wanted =
      parent === undefined ? catalog.get('StructTreeRoot') : { kind: 'reference', id: parent.id };
    if (JSON.stringify(up) !== JSON.stringify(wanted)) {
      fault(`${role} ${value.id} does not lead to its parent`);
    }
    for (const kid of listOf(file, entries.get('K'))) readKid(kid, element);
  };
  const readKid = (kid: PdfValue, element: StructureElement): void => {
    const page = element.entries.get('Pg');
    if (typeof kid === 'number') {
      element.contents.push({ page: isKind(page, 'reference') ? page.id : 0, mcid: kid });
      return;
    }
    const entries = dictionary(file, kid);
    const type = textOf(entries.get('Type'));
    const own = entries.get('Pg') ?? page;
    const mcid = entries.get('MCID');
    const object = entries.get('Obj');
    if (type === 'MCR' && typeof mcid === 'number') {
      element.contents.push({ page: isKind(own, 'reference') ? own.id : 0, mcid });
    } else if (type === 'OBJR' && isKind(object, 'reference')) {
      element.annotations.push(object.id);
    } else if (entries.has('S')) {
      read(kid, element);
    } else {
      fault(`${element.role} ${element.id} holds something unknown`);
    }
  };
  for (const kid of listOf(file, root.get('K'))) read(kid, undefined);
  return all;
}

/** The entries of a number tree (ISO 32000-1, 7.9.7) or of a name tree. */
export function entriesOfTree(
  file: PdfFile,
  value: PdfValue | undefined,
  key: 'Nums' | 'Names',
): ReadonlyMap<string, PdfValue> {
  const node = dictionary(file, value);
  const out = new Map<string, PdfValue>();
  const pairs = listOf(file, node.get(key));
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const name = pairs[at];
    out.set(typeof name === 'number' ? String(name) : (textOf(name) ?? ''), pairs[at + 1] ?? null);
  }
  for (const kid of listOf(file, node.get('Kids'))) {
    for (const [name, entry] of entriesOfTree(file, kid, key)) out.set(name, entry);
  }
  return out;
}
