import type { AnnexPage, Language, TextInline } from '../document/index.ts';
import {
  mainLanguage,
  pickLanguage,
  type Book,
  type Edition,
  type Issue,
  type LocalText,
  type Meeting,
  type RecordKind,
  type RecordOf,
  type Settings,
  type Template,
  type Variant,
  type Workspace,
} from '../model/index.ts';
import { LABEL_NAMES, LABELS, type LabelName, type Labels } from './labels.ts';

/** A picture's size in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Why an annex cannot be printed. */
export type AnnexProblem =
  | 'no-file'
  | 'not-pdf'
  | 'bad-picture'
  | 'encrypted'
  | 'damaged'
  | 'no-pages'
  | 'too-many-pages'
  | 'too-large';

/** What the file of an annex is: a picture with its size in pixels, or a PDF with that of each page in points. */
export type AnnexFile =
  | ({ readonly ok: true; readonly kind: 'picture' } & ImageSize)
  | { readonly ok: true; readonly kind: 'pages'; readonly pages: readonly AnnexPage[] }
  | { readonly ok: false; readonly problem: AnnexProblem };

/** What a book is assembled from. */
export interface AssembleInput {
  readonly workspace: Workspace;
  readonly template: Template;
  readonly book: Book;
  readonly variant: Variant;
  /** The size of each picture attachment that could be read, by attachment id. */
  readonly imageSizes: ReadonlyMap<string, ImageSize>;
  /** What was found in the file of each annex of the book, by attachment id. */
  readonly annexFiles?: ReadonlyMap<string, AnnexFile>;
}

/** An issue of this book and its tab. */
export interface IssueTab {
  readonly issue: Issue;
  /** The section's id. */
  readonly sectionId: string;
  readonly tab: string | undefined;
  readonly onAgenda: boolean;
}

/** Everything a section needs: the workspace as this copy may see it on its date, and the book's words. */
export interface Context {
  /** Already released to the variant and cut to the book's date. */
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly template: Template;
  readonly book: Book;
  readonly meeting: Meeting;
  readonly variant: Variant;
  readonly language: Language;
  readonly labels: Labels;
  /** The book's date, YYYY-MM-DD. */
  readonly day: string;
  readonly ourPartyId: string;
  readonly theirPartyId: string | undefined;
  readonly issueTabs: readonly IssueTab[];
  readonly imageSizes: ReadonlyMap<string, ImageSize>;
  /** What was kept of earlier revisions of this very copy. */
  readonly earlier: readonly Edition[];
  readonly annexFiles: ReadonlyMap<string, AnnexFile>;
}

/** The words of a book: the product's, with the template's own in place. */
export function labelsFor(template: Template, language: Language, main: Language): Labels {
  const own = Object.entries(template.labels).flatMap(([name, value]): [LabelName, string][] => {
    const known = LABEL_NAMES.find((candidate) => candidate === name);
    const picked = pickLanguage(value, language, main);
    return known && picked?.lang === language ? [[known, picked.value]] : [];
  });
  return { ...LABELS[language], ...Object.fromEntries(own) };
}

/** A record by id as this copy may see it; undefined where it is withheld or not known yet. */
export function find<K extends RecordKind>(
  context: Context,
  kind: K,
  id: string | undefined,
): RecordOf<K> | undefined {
  if (id === undefined) return undefined;
  const list: readonly RecordOf<K>[] = context.workspace.records[kind];
  return list.find((record) => record.id === id);
}

/** A text in the book's language, or in the main one where there is no other; '' for none. */
export function plain(context: Context, value: LocalText | undefined): string {
  return pickLanguage(value, context.language, mainLanguage(context.settings))?.value.normalize('NFC') ?? '';
}

/** A text as a line; a text in another language than the book's says so. */
export function line(
  context: Context,
  value: LocalText | undefined,
  marks: { readonly bold?: boolean; readonly italic?: boolean } = {},
): TextInline[] {
  const picked = pickLanguage(value, context.language, mainLanguage(context.settings));
  if (!picked) return [];
  const lang = picked.lang === context.language ? {} : { lang: picked.lang };
  return [{ kind: 'text', text: picked.value.normalize('NFC'), ...marks, ...lang }];
}

/** The name of a party; "Our side" or "Their side" where its record is withheld from this copy. */
export function partyName(context: Context, partyId: string | undefined, short = false): string {
  const party = find(context, 'party', partyId);
  const name = plain(context, short ? (party?.shortName ?? party?.name) : party?.name);
  if (name !== '') return name;
  return partyId === context.ourPartyId ? context.labels.ourSide : context.labels.theirSide;
}

/** The name of an area of the negotiation. */
export function areaName(context: Context, areaId: string | undefined): string {
  return plain(context, context.settings.areas.find((area) => area.id === areaId)?.name);
}
