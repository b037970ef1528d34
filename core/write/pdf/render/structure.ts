import type { PDFDocument, PdfReference } from 'pdfmake/js/PDFDocument.js';

import type { Artifact, Attribute, Mark, Role, Tag } from '../layout/tags.ts';
import { pdfString, RawReference } from './objects.ts';
import type { ObjectWriter } from './objects.ts';

/** A part of an element: another element, marked content of a page, or a link. */
type Kid =
  | StructureElement
  | { readonly page: PdfReference; readonly content: number }
  | { readonly page: PdfReference; readonly link: RawReference };

interface StructureElement {
  readonly tag: Tag | undefined;
  readonly kids: Kid[];
  id: number;
  /** The room of a figure, or the fact that it has several on different pages. */
  box: { readonly page: PdfReference; readonly corners: readonly number[] } | 'scattered' | undefined;
}

/** Types of PDF 2.0, for readers that know them, and what older readers take them for. */
const ROLE_MAP = '<</Aside/Div/Title/P>>';

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  layout: '/Artifact <</Type/Layout>> BDC',
  header: '/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC',
  footer: '/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC',
  margin: '/Artifact <</Type/Pagination/Attached[/Right]>> BDC',
  repeated: '/Artifact <</Type/Pagination>> BDC',
};

const attributeOf = (attribute: Attribute): string =>
  attribute === 'Row' || attribute === 'Column'
    ? `<</O/Table/Scope/${attribute}>>`
    : `<</O/List/ListNumbering/${attribute}>>`;

/**
 * The structure tree of a document (ISO 32000-1, 14.7 and 14.8). While pages are drawn it brackets their content; at the
 * end it writes the elements, as text: pdfkit's own objects would cost more than the pages.
 */
export class Structure {
  readonly #document: PDFDocument;
  readonly #objects: ObjectWriter;
  readonly #root: StructureElement = { tag: undefined, kids: [], id: 0, box: undefined };
  readonly #elements = new Map<Tag, StructureElement>();
  /** By key: the elements of a page's content in order, or the element of a link. */
  readonly #parents: (readonly StructureElement[] | StructureElement)[] = [];
  #page: PdfReference | undefined;
  #contents: StructureElement[] = [];
  #open: Mark | undefined;

  constructor(document: PDFDocument, objects: ObjectWriter) {
    this.#document = document;
    this.#objects = objects;
  }

  /** Gets ready for the content of the document's new page. */
  startPage(): void {
    this.#page = this.#document.page.dictionary;
    this.#page.data['StructParents'] = this.#parents.length;
    this.#contents = [];
    this.#parents.push(this.#contents);
  }

  /** Closes what is open on the page. */
  endPage(): void {
    if (this.#open !== undefined) this.#document.addContent('EMC');
    this.#open = undefined;
  }

  /** What is drawn from here on belongs to `mark`. */
  begin(mark: Mark): void {
    if (mark === this.#open || this.#page === undefined) return;
    const close = this.#open === undefined ? '' : 'EMC ';
    this.#open = mark;
    if (typeof mark === 'string') {
      this.#document.addContent(close + ARTIFACTS[mark]);
      return;
    }
    const element = this.#elementOf(mark);
    const content = this.#contents.length;
    this.#contents.push(element);
    element.kids.push({ page: this.#page, content });
    this.#document.addContent(`${close}/${mark.role} <</MCID ${content}>> BDC`);
  }

  /** Elements that come here even if nothing is drawn for them, or only later. */
  declare(tags: readonly Tag[]): void {
    for (const tag of tags) this.#elementOf(tag);
  }

  /** The room that a figure takes on this page. */
  box(mark: Mark, x: number, y: number, width: number, height: number): void {
    if (typeof mark === 'string' || mark.role !== 'Figure' || this.#page === undefined) return;
    const element = this.#elementOf(mark);
    const top = this.#document.page.height - y;
    const corners = [x, top - height, x + width, top];
    if (element.box === undefined) {
      element.box = { page: this.#page, corners };
    } else if (element.box !== 'scattered' && element.box.page === this.#page) {
      const both = (one: number, index: number): number =>
        index < 2 ? Math.min(one, corners[index] ?? one) : Math.max(one, corners[index] ?? one);
      element.box = { page: this.#page, corners: element.box.corners.map(both) };
    } else {
      element.box = 'scattered';
    }
  }

  /** What the annotation of a link has to say of its element. */
  link(tag: Tag | undefined): string {
    if (tag === undefined) return '';
    this.#parents.push(this.#elementOf(tag));
    return `/StructParent ${this.#parents.length - 1}`;
  }

  /** Makes the annotation of a link part of its element. */
  linked(tag: Tag | undefined, link: RawReference): void {
    if (tag === undefined || this.#page === undefined) return;
    this.#elementOf(tag).kids.push({ page: this.#page, link });
  }

  /** Writes all elements; to be called when the last page is drawn, before the document ends. */
  finish(): void {
    const objects = this.#objects;
    const shared = new Map<Attribute, string>();
    const sharedAttribute = (attribute: Attribute): string => {
      const known = shared.get(attribute) ?? objects.add(attributeOf(attribute)).toString();
      shared.set(attribute, known);
      return known;
    };
    const tree = this.#document.getStructTreeRoot();
    const order: StructureElement[] = [];
    number(this.#root, objects, order);
    const ids: (readonly [string, string])[] = [];
    for (const element of order) {
      const above = element.tag === undefined ? tree.id : this.#above(element.tag).id;
      objects.write(element.id, dictionaryOf(element, above, sharedAttribute));
      if (element.tag?.id !== undefined) ids.push([element.tag.id, `${element.id} 0 R`]);
    }
    const parents = this.#parents.map((parent, key) =>
      Array.isArray(parent)
        ? `${key}[${parent.map((one: StructureElement) => `${one.id} 0 R`).join(' ')}]`
        : `${key} ${(parent as StructureElement).id} 0 R`,
    );
    tree.data['K'] = new RawReference(this.#root.id);
    tree.data['RoleMap'] = objects.add(ROLE_MAP);
    tree.data['ParentTree'] = objects.add(`<</Nums[${parents.join('\n')}]>>`);
    tree.data['ParentTreeNextKey'] = parents.length;
    if (ids.length > 0) tree.data['IDTree'] = objects.nameTree(ids);
  }

  #above(tag: Tag): StructureElement {
    return tag.parent === undefined ? this.#root : this.#elementOf(tag.parent);
  }

  #elementOf(tag: Tag): StructureElement {
    let element = this.#elements.get(tag);
    if (element === undefined) {
      const above = this.#above(tag);
      element = { tag, kids: [], id: 0, box: undefined };
      above.kids.push(element);
      this.#elements.set(tag, element);
    }
    return element;
  }
}

/** Gives elements their numbers in reading order. */
function number(element: StructureElement, objects: ObjectWriter, order: StructureElement[]): void {
  element.id = objects.reserve();
  order.push(element);
  for (const kid of element.kids) if ('kids' in kid) number(kid, objects, order);
}

function dictionaryOf(
  element: StructureElement,
  above: number,
  attribute: (attribute: Attribute) => string,
): string {
  const { tag, kids, box } = element;
  const page = kids.find((kid) => 'page' in kid)?.page;
  const on = (other: PdfReference): string => (other === page ? '' : `/Pg ${other.id} 0 R`);
  const parts = kids.map((kid) => {
    if ('kids' in kid) return `${kid.id} 0 R`;
    if ('link' in kid) return `<</Type/OBJR${on(kid.page)}/Obj ${kid.link.id} 0 R>>`;
    return kid.page === page ? String(kid.content) : `<</Type/MCR${on(kid.page)}/MCID ${kid.content}>>`;
  });
  const role: Role | 'Document' = tag?.role ?? 'Document';
  let out = `<</S/${role}/P ${above} 0 R`;
  if (page !== undefined) out += `/Pg ${page.id} 0 R`;
  if (parts.length > 0) out += parts.length === 1 ? `/K ${parts[0] ?? ''}` : `/K[${parts.join(' ')}]`;
  if (tag?.attribute !== undefined) out += `/A ${attribute(tag.attribute)}`;
  if (box !== undefined && box !== 'scattered') {
    const corners = box.corners.map((one) => Math.round(one * 100) / 100);
    out += `/A <</O/Layout/Placement/Block/BBox[${corners.join(' ')}]>>`;
  }
  if (tag?.lang !== undefined) out += `/Lang${pdfString(tag.lang)}`;
  if (tag?.alt !== undefined) out += `/Alt${pdfString(tag.alt.normalize('NFC').toWellFormed())}`;
  if (tag?.actualText !== undefined) out += `/ActualText${pdfString(tag.actualText)}`;
  if (tag?.id !== undefined) out += `/ID${pdfString(tag.id)}`;
  return `${out}>>`;
}
