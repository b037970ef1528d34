import type { ImageRun } from 'docx';
import type {
  Block,
  BookDocument,
  FootnoteInline,
  PageNumbers,
  Section,
  WriterEnv,
  WriterWarning,
} from '../../document/index.ts';
import { numberFootnotes } from '../../document/index.ts';
import { bookmarkNames } from './bookmarks.ts';
import { type CountedList, type ListSetting, NUMBERING } from './parts/numbering.ts';
import type { Piece, Place } from './place.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** Sets blocks as Word's paragraphs and tables. */
export type BlockSetter = (blocks: readonly Block[], place: Place, session: Session) => Piece[];

/** The parts of the package whose text may hold links; each has relationships of its own. */
export type LinkedPart = 'document' | 'footnotes';

/** One run of the writer: what it reads, and what it counts up while it writes. */
export interface Session {
  readonly document: BookDocument;
  /** How blocks inside blocks are set; handed in, since the block files cannot import the list of themselves. */
  readonly setter: BlockSetter;
  readonly env: WriterEnv;
  readonly pages: PageNumbers;
  readonly sheet: Sheet;
  readonly notes: ReadonlyMap<FootnoteInline, number>;
  /** Word's bookmark name of each section. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly lists: CountedList[];
  /** The relationship of each outside address, part by part. */
  readonly links: Readonly<Record<LinkedPart, Map<string, string>>>;
  /** The pictures in the order they stand in the book: the library keeps their files and writes their frames. */
  readonly pictures: ImageRun[];
  readonly warnings: WriterWarning[];
  /** The pictures warned of already. */
  readonly badPictures: Set<string>;
  /** The part that is being written. */
  part: LinkedPart;
  section: Section;
  /** A section's bookmark waits here for the first paragraph that is written. */
  pendingBookmark: string | undefined;
  nextBookmarkId: number;
}

/** Starts a run. */
export function openSession(
  document: BookDocument,
  env: WriterEnv,
  pages: PageNumbers,
  setter: BlockSetter,
  first: Section,
): Session {
  return {
    document,
    setter,
    env,
    pages,
    sheet: sheetOf(document.page, document.meta.language),
    notes: numberFootnotes(document),
    bookmarks: bookmarkNames(document.sections),
    lists: [],
    links: { document: new Map(), footnotes: new Map() },
    pictures: [],
    part: 'document',
    warnings: [],
    badPictures: new Set(),
    section: first,
    pendingBookmark: undefined,
    nextBookmarkId: 1,
  };
}

/** Registers a list that counts from 1 and gives back the id its paragraphs name. */
export function newCountedList(session: Session, setting: ListSetting, level: number): number {
  session.lists.push({ setting, level });
  return NUMBERING.first + session.lists.length - 1;
}

/** The pieces of blocks inside a block. */
export function nestedPieces(blocks: readonly Block[], place: Place, session: Session): Piece[] {
  return session.setter(blocks, place, session);
}
