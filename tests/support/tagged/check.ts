import { readPdf, decodeStream, type PdfFile } from '../../../platform/prove/pdf-file.ts';
import { isKind, type PdfDictionary } from '../../../platform/prove/pdf-objects.ts';
import { elementFaults } from './elements.ts';
import { readTaggedPages, type TaggedPage } from './pages.ts';
import { dictionary, entriesOfTree, listOf, readTree, textOf, type StructureElement } from './tree.ts';

/**
 * What is wrong with a tagged PDF, after the Matterhorn Protocol as far as a program can tell: marks, tree, headings,
 * words for figures, headers, links, languages, fonts, title. An empty list for a sound file.
 */
export function taggedFaults(bytes: Uint8Array): readonly string[] {
  const file = readPdf(bytes);
  const faults: string[] = [];
  const fault = (message: string): unknown => faults.push(message);
  const catalog = dictionary(file, file.trailer.get('Root'));
  faults.push(...catalogFaults(file, catalog));
  const elements = readTree(file, fault);
  faults.push(...elementFaults(file, elements));
  const pages = readTaggedPages(file);
  faults.push(...pages.flatMap((page) => page.faults));
  const root = dictionary(file, catalog.get('StructTreeRoot'));
  const parents = entriesOfTree(file, root.get('ParentTree'), 'Nums');
  faults.push(...contentFaults(file, elements, pages, parents));
  faults.push(...linkFaults(file, elements, pages, parents));
  const names = entriesOfTree(file, root.get('IDTree'), 'Names');
  for (const element of elements) {
    const id = textOf(element.entries.get('ID'));
    const named = names.get(id ?? '');
    if (id !== undefined && !(isKind(named, 'reference') && named.id === element.id)) {
      fault(`${id} is not in the tree of names`);
    }
  }
  return faults;
}

function catalogFaults(file: PdfFile, catalog: PdfDictionary): readonly string[] {
  const faults: string[] = [];
  if (dictionary(file, catalog.get('MarkInfo')).get('Marked') !== true) {
    faults.push('it does not say that it is tagged');
  }
  if (!textOf(catalog.get('Lang'))) faults.push('it has no language');
  const preferences = dictionary(file, catalog.get('ViewerPreferences'));
  if (preferences.get('DisplayDocTitle') !== true) faults.push('its title is not shown');
  const info = dictionary(file, file.trailer.get('Info'));
  if (!textOf(file.resolve(info.get('Title')))) faults.push('it has no title');
  const metadata = file.resolve(catalog.get('Metadata'));
  const xmp = isKind(metadata, 'stream') ? (decodeStream(file, metadata) ?? '') : '';
  if (!/<dc:title>[^]*?<rdf:li[^>]*>[^<]/.test(xmp)) faults.push('its metadata has no title');
  if (xmp.includes('pdfuaid')) faults.push('it claims what nothing here has checked');
  const outline = dictionary(file, catalog.get('Outlines'));
  let open = 0;
  for (let entry = outline.get('First'); entry !== undefined; entry = dictionary(file, entry).get('Next')) {
    open += 1;
  }
  if ((outline.get('Count') ?? 0) !== open) faults.push(`its outline counts wrongly: ${open} entries`);
  return faults;
}

/** The key of a page or a link in the tree of parents. */
function keyOf(entries: PdfDictionary, name: string): string {
  const key = entries.get(name);
  return typeof key === 'number' ? String(key) : '';
}

/** Content and tree must say the same of each other. */
function contentFaults(
  file: PdfFile,
  elements: readonly StructureElement[],
  pages: readonly TaggedPage[],
  parents: ReturnType<typeof entriesOfTree>,
): readonly string[] {
  const faults: string[] = [];
  const owners = new Map<string, StructureElement>();
  for (const element of elements) {
    for (const { page, mcid } of element.contents) {
      const key = `${page}/${mcid}`;
      if (owners.has(key)) faults.push(`content ${key} belongs to two elements`);
      owners.set(key, element);
    }
  }
  for (const page of pages) {
    const list = listOf(file, parents.get(keyOf(page.entries, 'StructParents')));
    if (list.length !== page.mcids.length) {
      faults.push(`page object ${page.id} has ${page.mcids.length} contents, the tree ${list.length}`);
    }
    for (const mcid of page.mcids) {
      const owner = owners.get(`${page.id}/${mcid}`);
      const parent = list[mcid];
      owners.delete(`${page.id}/${mcid}`);
      if (owner === undefined) faults.push(`content ${page.id}/${mcid} is in no element`);
      else if (!isKind(parent, 'reference') || parent.id !== owner.id) {
        faults.push(`content ${page.id}/${mcid} does not lead to ${owner.role} ${owner.id}`);
      }
    }
  }
  for (const key of owners.keys()) faults.push(`content ${key} is on no page`);
  return faults;
}

function linkFaults(
  file: PdfFile,
  elements: readonly StructureElement[],
  pages: readonly TaggedPage[],
  parents: ReturnType<typeof entriesOfTree>,
): readonly string[] {
  const faults: string[] = [];
  const owners = new Map<number, StructureElement>();
  for (const element of elements) {
    for (const annotation of element.annotations) owners.set(annotation, element);
    if (element.role === 'Link' && element.annotations.length === 0) {
      faults.push(`Link ${element.id} leads nowhere`);
    }
  }
  for (const page of pages) {
    for (const value of listOf(file, page.entries.get('Annots'))) {
      const id = isKind(value, 'reference') ? value.id : 0;
      const annotation = dictionary(file, value);
      const owner = owners.get(id);
      const parent = parents.get(keyOf(annotation, 'StructParent'));
      if (owner?.role !== 'Link') faults.push(`annotation ${id} is in no link`);
      else if (!isKind(parent, 'reference') || parent.id !== owner.id) {
        faults.push(`annotation ${id} does not lead to its link`);
      }
      if (!textOf(annotation.get('Contents'))) faults.push(`annotation ${id} says nothing of where it leads`);
    }
  }
  return faults;
}
