import type { Block, BookDocument, FootnoteInline, Section } from '../../../document/index.ts';
import { footnotesOf, linesOf } from '../../../document/index.ts';
import { blankNote, furnitureOf } from './furniture.ts';
import { geometryOf, textHeight, textWidth } from './geometry.ts';
import type { PageGeometry } from './geometry.ts';
import { moved } from './items.ts';
import type { LayoutMemo } from './memo.ts';
import type { Item } from './items.ts';
import { toSheets } from './paginate.ts';
import type { Sheet } from './paginate.ts';
import { slab } from './slab.ts';
import type { OwnPage, Slab } from './slab.ts';
import { COLORS } from '../theme.ts';
import type { Voice } from '../text/voice.ts';

type PageOf = Voice['pageOf'];

/** Sets the slabs of one section, its title first. */
export type SectionSetter = (section: Section, geometry: PageGeometry, voice: Voice) => readonly Slab[];
/** Sets a note for the foot of a page. */
export type NoteSetter = (
  note: FootnoteInline,
  section: Section,
  geometry: PageGeometry,
  voice: Voice,
) => readonly Slab[];

/** What laying out a book takes besides the book. */
export interface LayoutTools {
  /** `snug` asks for closer spacing. */
  readonly voiceFor: (section: Section, pageOf: PageOf, snug: boolean) => Voice;
  readonly setSection: SectionSetter;
  readonly setNote: NoteSetter;
  readonly memo: LayoutMemo;
  /** Counts what a layout did besides setting: warnings, pictures opened. */
  readonly remarks: () => number;
  readonly progress: (done: number, total: number) => void;
}

/** A page ready to draw. */
export interface BookPage {
  readonly geometry: PageGeometry;
  /** What stands on it; worked out when asked for, as what surrounds the text of all pages takes its time. */
  readonly items: () => readonly Item[];
  /** The sections that start on it. */
  readonly starts: readonly Section[];
  /** The page of an attached file that it shows. */
  readonly shown?: NonNullable<OwnPage['shown']>;
}

/** A laid-out book. */
export interface BookPages {
  readonly pages: readonly BookPage[];
  readonly sectionPages: ReadonlyMap<string, number>;
  readonly snugSections: ReadonlySet<string>;
}

/** Sections that share pages: the first starts one, the others run on. */
interface Chain {
  readonly sections: readonly Section[];
  readonly geometry: PageGeometry;
  readonly refers: boolean;
  /** Found at the first setting and kept, so that page numbers settle. */
  snug: boolean;
}

/** Enough for page numbers to settle: a number can only push a line over as often as it gains a digit. */
const MOST_PASSES = 5;
/** What a page number is taken to be before it is known; two digits are the most likely width. */
const GUESS = 88;

/**
 * Lays out a book. Chains of sections are independent of each other, so that only those which print page numbers
 * are set again once the numbers are known: the work grows with the length of the book, not faster.
 */
export function layOut(document: BookDocument, tools: LayoutTools): BookPages {
  const chains = chainsOf(document);
  const known = new Set(document.sections.map((section) => section.id));
  const guess = (id: string): number | undefined => (known.has(id) ? GUESS : undefined);
  const book = JSON.stringify([document.meta.language, document.page, document.labels, [...known]]);
  // What a list of contents says of the sections it names.
  const named = document.sections.map(({ id, tab, title, inContents }) => [id, tab, title, inContents]);
  let notes = 0;
  const rests = chains.map((chain) => {
    const before = notes;
    notes += footnotesOf(chain).length;
    return [book, before, ...(chain.refers ? named : [])];
  });
  const sheets = chains.map((chain, index) => {
    const set = recall(chain, tools, rests[index], () => setSnugly(chain, tools, guess));
    tools.progress(index + 1, chains.length);
    return set;
  });
  let pages = startsOf(document, chains, sheets);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const current = pages;
    for (const [index, chain] of chains.entries()) {
      if (!chain.refers) continue;
      const rest = [rests[index], chain.snug, ...current];
      sheets[index] = recall(chain, tools, rest, () => setChain(chain, tools, (id) => current.get(id)));
    }
    pages = startsOf(document, chains, sheets);
    if (document.sections.every((section) => pages.get(section.id) === current.get(section.id))) break;
  }
  const snug = chains.filter((chain) => chain.snug).flatMap((chain) => chain.sections);
  return {
    pages: finish(document, chains, sheets, tools, pages),
    sectionPages: pages,
    snugSections: new Set(snug.map((section) => section.id)),
  };
}

function chainsOf(document: BookDocument): readonly Chain[] {
  const chains: { sections: Section[]; geometry: PageGeometry; refers: boolean; snug: boolean }[] = [];
  let last: Section | undefined;
  for (const section of document.sections) {
    const open = chains.at(-1);
    const runsOn = open !== undefined && last !== undefined && canRunOn(last, section);
    if (runsOn) {
      open.sections.push(section);
      open.refers ||= refersToPages(section);
    } else {
      chains.push({
        sections: [section],
        geometry: geometryOf(document.page, section),
        refers: refersToPages(section),
        snug: false,
      });
    }
    last = section;
  }
  return chains;
}

/** A page has one marking, one orientation and one tab, whatever a template asks for. */
function canRunOn(before: Section, section: Section): boolean {
  return (
    !section.startsPage &&
    section.tab === undefined &&
    section.role !== 'cover' &&
    before.role !== 'cover' &&
    before.orientation === section.orientation &&
    before.marking === section.marking
  );
}

function refersToPages(section: Section): boolean {
  return section.blocks.some(
    (block) =>
      block.kind === 'contents' ||
      hasContents(block) ||
      linesOf(block).some((line) =>
        line.some((inline) => inline.kind === 'crossReference' && inline.show === 'page'),
      ),
  );
}

/** A list of contents nested in columns or a callout. */
function hasContents(block: Block): boolean {
  switch (block.kind) {
    case 'contents':
      return true;
    case 'columns':
      return block.columns.some((column) => column.some(hasContents));
    case 'list':
      return block.items.some((item) => item.some(hasContents));
    case 'callout':
      return block.content.some(hasContents);
    case 'table':
      return block.rows.some((row) => row.some((cell) => cell.content.some(hasContents)));
    default:
      return false;
  }
}

/**
 * Sets a chain, or takes its pages from the last book that had the very same sections. `rest` is what they take from the
 * rest of the book: the number of notes before them and, where they print them, titles and page numbers.
 */
function recall(
  chain: Chain,
  tools: LayoutTools,
  rest: readonly unknown[] | undefined,
  set: () => readonly Sheet[],
): readonly Sheet[] {
  const before = tools.remarks();
  const laidOut = tools.memo.recall(
    JSON.stringify([rest, chain.geometry, chain.sections]),
    () => {
      const sheets = set();
      return { sheets, snug: chain.snug };
    },
    () => tools.remarks() === before,
  );
  chain.snug = laidOut.snug;
  return laidOut.sheets;
}

/** The part of a last page that closer spacing may win back. */
const LITTLE = 0.25;
/** In a longer section one page more or less is not worth setting it twice. */
const LONGEST_SNUG = 6;

/** Sets a chain; where it ends with little on its last page, it is tried with closer spacing on one page less. */
function setSnugly(chain: Chain, tools: LayoutTools, pageOf: PageOf): readonly Sheet[] {
  const loose = setChain(chain, tools, pageOf);
  const last = loose.at(-1);
  if (loose.length < 2 || loose.length > LONGEST_SNUG || last === undefined) return loose;
  if (last.filled > textHeight(chain.geometry) * LITTLE) return loose;
  chain.snug = true;
  const snug = setChain(chain, tools, pageOf);
  if (snug.length < loose.length) return snug;
  chain.snug = false;
  return loose;
}

function setChain(chain: Chain, tools: LayoutTools, pageOf: PageOf): readonly Sheet[] {
  const { geometry } = chain;
  const voices = new Map(
    chain.sections.map((section) => [section, tools.voiceFor(section, pageOf, chain.snug)]),
  );
  const slabs = chain.sections.flatMap((section) => {
    const voice = voices.get(section);
    if (voice === undefined) return [];
    const [first, ...rest] = tools.setSection(section, geometry, voice);
    return [{ ...(first ?? slab(0, [])), section: section.id }, ...rest];
  });
  const [section] = chain.sections;
  const voice = section && voices.get(section);
  const notes = new Map<FootnoteInline, readonly Slab[]>();
  return toSheets(slabs, {
    width: textWidth(geometry),
    height: textHeight(geometry),
    noteRule: COLORS.hairline,
    setNote: (note) => {
      let set = notes.get(note);
      if (set === undefined) {
        set = section && voice ? tools.setNote(note, section, geometry, voice) : [];
        notes.set(note, set);
      }
      return set;
    },
  });
}

/** Whether a blank page stands before a chain, so that its tab starts on a right-hand page. */
function needsBlank(document: BookDocument, { sections: [first] }: Chain, pagesBefore: number): boolean {
  return document.page.rightHandTabs === true && first?.tab !== undefined && pagesBefore % 2 === 1;
}

function startsOf(
  document: BookDocument,
  chains: readonly Chain[],
  sheets: readonly (readonly Sheet[])[],
): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  let page = 0;
  for (const [index, chain] of chains.entries()) {
    if (needsBlank(document, chain, page)) page += 1;
    for (const sheet of sheets[index] ?? []) {
      page += 1;
      for (const start of sheet.starts) if (!pages.has(start.section)) pages.set(start.section, page);
    }
  }
  return pages;
}

function finish(
  document: BookDocument,
  chains: readonly Chain[],
  sheets: readonly (readonly Sheet[])[],
  tools: LayoutTools,
  sectionPages: ReadonlyMap<string, number>,
): readonly BookPage[] {
  const total = chains.reduce(
    (sum, chain, index) => sum + (needsBlank(document, chain, sum) ? 1 : 0) + (sheets[index]?.length ?? 0),
    0,
  );
  const pages: BookPage[] = [];
  for (const [index, chain] of chains.entries()) {
    const before = chains[index - 1];
    if (before !== undefined && needsBlank(document, chain, pages.length)) {
      pages.push(blankPage(document, before, tools, pages.length + 1, total));
    }
    const byId = new Map(chain.sections.map((section) => [section.id, section]));
    let current = chain.sections[0];
    for (const sheet of sheets[index] ?? []) {
      const starts = sheet.starts.flatMap((start) => byId.get(start.section) ?? []);
      const geometry = sheet.ownPage?.geometry ?? chain.geometry;
      const atTop = sheet.starts.find((start) => start.y === 0);
      const section = (atTop && byId.get(atTop.section)) ?? current;
      if (section === undefined) continue;
      const page = pages.length + 1;
      const items = (): readonly Item[] => {
        const voice = tools.voiceFor(section, (id) => sectionPages.get(id), false);
        const furniture = furnitureOf({ document, section, geometry, voice, page, pages: total });
        return [
          ...furniture.before,
          ...moved(sheet.items, geometry.left, geometry.top),
          ...moved(
            sheet.starts.map(
              (start) => ({ kind: 'place', name: `section-${start.section}`, y: start.y - 12 }) as const,
            ),
            0,
            geometry.top,
          ),
          ...furniture.after,
        ];
      };
      const shown = sheet.ownPage?.shown;
      pages.push({ geometry, items, starts, ...(shown === undefined ? {} : { shown }) });
      current = starts.at(-1) ?? section;
    }
  }
  return pages;
}

/** A page that says it is blank on purpose, under the marking of the section before it. */
function blankPage(
  document: BookDocument,
  { sections, geometry }: Chain,
  tools: LayoutTools,
  page: number,
  pages: number,
): BookPage {
  const items = (): readonly Item[] => {
    const last = sections.at(-1);
    if (last === undefined) return [];
    const { tab: _tab, ...rest } = last;
    const section: Section = { ...rest, role: 'front', runningTitle: '' };
    const voice = tools.voiceFor(section, () => undefined, false);
    const input = { document, section, geometry: geometryOf(document.page, section), voice, page, pages };
    const { before, after } = furnitureOf(input);
    return [...before, ...blankNote(input), ...after];
  };
  return { geometry, items, starts: [] };
}
