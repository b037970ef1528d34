import type { PdfFile } from '../../../platform/prove/pdf-file.ts';
import { dictionary, listOf, textOf, type StructureElement } from './tree.ts';

/** The standard types of PDF 1.7 (ISO 32000-1, 14.8.4) and where those with a place of their own may stand. */
const PARENTS: Readonly<Record<string, readonly string[] | 'anywhere'>> = {
  Document: ['StructTreeRoot'],
  Part: 'anywhere',
  Sect: 'anywhere',
  Div: 'anywhere',
  BlockQuote: 'anywhere',
  H1: 'anywhere',
  H2: 'anywhere',
  H3: 'anywhere',
  P: 'anywhere',
  Note: 'anywhere',
  Figure: 'anywhere',
  Table: 'anywhere',
  L: 'anywhere',
  TOC: 'anywhere',
  Reference: 'anywhere',
  Link: 'anywhere',
  Span: 'anywhere',
  TOCI: ['TOC'],
  LI: ['L'],
  Lbl: ['LI', 'TOCI', 'Note', 'H1'],
  LBody: ['LI'],
  Caption: ['Table', 'Div', 'L', 'Figure'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['THead', 'TBody', 'Table'],
  TH: ['TR'],
  TD: ['TR'],
};
/** What these hold, and nothing else. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC'],
};

const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** Faults of the elements themselves: types, nesting, levels, words, scopes, languages, notes. */
export function elementFaults(file: PdfFile, elements: readonly StructureElement[]): readonly string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  let level = 0;
  for (const element of elements) {
    const { role, parent, children, entries } = element;
    const fault = (message: string): unknown => faults.push(`${role} ${element.id} ${message}`);
    const places = PARENTS[role];
    if (places === undefined) fault('has a type that no reader knows');
    else if (places !== 'anywhere' && !places.includes(parent?.role ?? 'StructTreeRoot')) {
      fault(`stands in ${parent?.role ?? 'the root'}`);
    }
    const allowed = CHILDREN[role];
    for (const child of children) {
      if (allowed !== undefined && !allowed.includes(child.role)) fault(`holds ${child.role}`);
    }
    if (allowed !== undefined && element.contents.length > 0) fault('holds text of its own');
    if (!hasContent(element) && !['TD', 'TR'].includes(role)) fault('is empty');
    const heading = /^H([1-6])$/.exec(role)?.[1];
    if (heading !== undefined) {
      if (Number(heading) > level + 1) fault(`follows a heading of level ${level}`);
      level = Number(heading);
    }
    if (role === 'Figure' && !textOf(entries.get('Alt'))) fault('has no words for it');
    if (role === 'Figure' && attribute(file, element, 'BBox') === undefined && onOnePage(element)) {
      fault('has no box');
    }
    if (role === 'TH' && !['Row', 'Column', 'Both'].includes(String(attribute(file, element, 'Scope')))) {
      fault('has no scope');
    }
    if (role === 'L' && attribute(file, element, 'ListNumbering') === undefined) fault('has no numbering');
    if (role === 'Table') faults.push(...tableFaults(file, element));
    const lang = textOf(entries.get('Lang'));
    if (lang !== undefined && !LANGUAGE.test(lang)) fault(`is in the language ${lang}`);
    if (role === 'Note') {
      const id = textOf(entries.get('ID'));
      if (id === undefined || ids.has(id)) fault('has no name of its own');
      ids.add(id ?? '');
    }
  }
  return faults;
}

function hasContent(element: StructureElement): boolean {
  return element.contents.length > 0 || element.annotations.length > 0 || element.children.some(hasContent);
}

function onOnePage(element: StructureElement): boolean {
  return new Set(element.contents.map((one) => one.page)).size < 2;
}

function attribute(file: PdfFile, element: StructureElement, name: string): unknown {
  for (const value of listOf(file, element.entries.get('A'))) {
    const found = dictionary(file, value).get(name);
    if (found !== undefined) return textOf(found) ?? found;
  }
  return undefined;
}

/** Rows of different lengths leave a reader without the header of a cell. */
function tableFaults(file: PdfFile, table: StructureElement): readonly string[] {
  const rows = table.children.flatMap((part) => (part.role === 'TR' ? [part] : part.children));
  const span = (cell: StructureElement, name: string): number => Number(attribute(file, cell, name) ?? 1);
  const widths = rows
    .filter((row) => row.role === 'TR')
    .map((row) => row.children.reduce((sum, cell) => sum + span(cell, 'ColSpan'), 0));
  return new Set(widths).size > 1 ? [`Table ${table.id} has rows of ${widths.join(', ')} cells`] : [];
}
