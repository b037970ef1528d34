import type { FootnoteInline } from '../../../document/index.ts';
import { marked, moved, rule } from './items.ts';
import type { Item } from './items.ts';
import { gapBetween, stack } from './slab.ts';
import type { OwnPage, Slab } from './slab.ts';

/** A page's content from the top left corner of its text area, and the sections that start on it. */
export interface Sheet {
  readonly items: readonly Item[];
  readonly starts: readonly { readonly section: string; readonly y: number }[];
  /** How far down the content reaches, notes not counted. */
  readonly filled: number;
  /** Where it is not a page of its section's usual paper. */
  readonly ownPage?: OwnPage;
}

/** How pages are filled. */
export interface PageRoom {
  readonly width: number;
  readonly height: number;
  /** The lines of a note at the foot of a page. */
  readonly setNote: (note: FootnoteInline) => readonly Slab[];
  readonly noteRule: string;
}

const ABOVE_NOTES = 12;
const BELOW_RULE = 5;
const SHORT_OF = 0.01;

/** Fills pages with slabs; those that are pages of their own come out as they are. */
export function toSheets(slabs: readonly Slab[], room: PageRoom): readonly Sheet[] {
  const sheets: Sheet[] = [];
  let run: Slab[] = [];
  const fill = (): void => {
    if (run.length > 0) sheets.push(...paginate(run, room));
    run = [];
  };
  for (const one of slabs) {
    if (one.ownPage === undefined) {
      run.push(one);
      continue;
    }
    fill();
    const starts = one.section === undefined ? [] : [{ section: one.section, y: 0 }];
    sheets.push({ items: one.items, starts, filled: one.height, ownPage: one.ownPage });
  }
  fill();
  return sheets.length === 0 ? paginate(slabs, room) : sheets;
}

/**
 * Fills pages with slabs, one look at each: what must stay together moves to the next page together, notes take
 * their room from the page that calls them, and what is taller than a page is cut.
 */
function paginate(slabs: readonly Slab[], room: PageRoom): readonly Sheet[] {
  const filler = new PageFiller(room);
  let index = 0;
  while (index < slabs.length) {
    let end = index;
    while (end < slabs.length - 1 && slabs[end]?.keep === true && slabs[end + 1]?.newPage !== true) end += 1;
    filler.addGroup(slabs.slice(index, end + 1));
    index = end + 1;
  }
  return filler.finish();
}

class PageFiller {
  readonly #room: PageRoom;
  readonly #sheets: Sheet[] = [];
  #items: Item[] = [];
  #starts: { section: string; y: number }[] = [];
  #notes: Slab[] = [];
  #noteHeight = 0;
  /** Lines of notes that had no room on the page of their call. */
  #carried: Slab[] = [];
  #y = 0;
  #above: Slab | undefined;
  #empty = true;
  /** Whether anything can be seen on the page, its repeated header rows not counted. */
  #drawn = false;

  constructor(room: PageRoom) {
    this.#room = room;
  }

  addGroup(group: readonly Slab[]): void {
    const [first] = group;
    if (first?.newPage === true && !this.#empty) this.#endPage();
    if (this.#fits(group)) {
      for (const one of group) this.#place(one);
      return;
    }
    if (!this.#empty) {
      // A group no page could hold starts here and now rather than leaving this page blank.
      if (heightOf(group) <= this.#room.height) {
        this.#endPage();
        this.#beginWith(first);
        if (this.#fits(group)) {
          for (const one of group) this.#place(one);
          return;
        }
      }
    }
    for (const one of group) this.#force(one);
  }

  finish(): readonly Sheet[] {
    // A page break at the very end would leave a blank page.
    if (this.#drawn || this.#starts.length > 0 || this.#sheets.length === 0) this.#endPage();
    while (this.#notes.length > 0) this.#endPage();
    return this.#sheets;
  }

  /** Places a slab wherever there is room, cutting it only if a whole page is not enough. */
  #force(one: Slab): void {
    let left: Slab = one;
    for (;;) {
      if (this.#fits([left]) || this.#takesPart(left)) return this.#place(left);
      const space = this.#left() - gapBetween(this.#above, left);
      const tall = left.height > this.#room.height - this.#repeatHeight(left);
      const parts = tall && (this.#empty || space > this.#room.height / 4) ? left.split?.(space) : undefined;
      if (parts !== undefined) {
        this.#place(parts.first);
        this.#endPage();
        this.#beginWith(parts.rest);
        left = parts.rest;
      } else if (this.#empty && this.#notes.length === 0) {
        return this.#place(left);
      } else {
        this.#endPage();
        this.#beginWith(left);
      }
    }
  }

  /** Notes too long for any page begin below the line that calls them and go on over the next pages. */
  #takesPart(one: Slab): boolean {
    const notes = one.notes.reduce((sum, note) => sum + stack(this.#room.setNote(note)).height, 0);
    const below = this.#left() - gapBetween(this.#above, one) - one.height;
    return notes > this.#room.height / 3 && below > this.#room.height / 6;
  }

  #left(): number {
    return this.#room.height - this.#y - this.#noteHeight;
  }

  #fits(group: readonly Slab[]): boolean {
    let y = this.#y;
    let above = this.#above;
    let notes = this.#noteHeight;
    for (const one of group) {
      y += gapBetween(above, one) + one.height;
      above = one;
      for (const note of one.notes) {
        notes += (notes === 0 ? ABOVE_NOTES + BELOW_RULE : 0) + stack(this.#room.setNote(note)).height;
      }
      if (y + notes > this.#room.height + SHORT_OF) return false;
    }
    return true;
  }

  #place(one: Slab): void {
    this.#y += gapBetween(this.#above, one);
    if (one.section !== undefined) this.#starts.push({ section: one.section, y: this.#y });
    this.#items.push(...moved(one.items, 0, this.#y));
    this.#y += one.height;
    this.#above = one;
    this.#empty = false;
    this.#drawn ||= one.height > 0;
    for (const note of one.notes) for (const line of this.#room.setNote(note)) this.#placeNote(line);
  }

  #placeNote(line: Slab): void {
    const height = line.height + (this.#noteHeight === 0 ? ABOVE_NOTES + BELOW_RULE : 0);
    if (this.#carried.length > 0 || height > this.#left() + SHORT_OF) {
      this.#carried.push(line);
      return;
    }
    this.#notes.push(line);
    this.#noteHeight += height;
  }

  #beginWith(one: Slab | undefined): void {
    if (one?.repeat === undefined) return;
    for (const head of one.repeat) this.#place({ ...head, items: marked('repeated', head.items), notes: [] });
    this.#empty = true;
  }

  #repeatHeight(one: Slab): number {
    return one.repeat === undefined ? 0 : stack(one.repeat).height;
  }

  #endPage(): void {
    if (this.#notes.length > 0) {
      const notes = stack(this.#notes);
      const top = this.#room.height - notes.height;
      this.#items.push(rule(0, top - BELOW_RULE, this.#room.width, this.#room.noteRule, 0.75));
      this.#items.push(...moved(notes.items, 0, top));
    }
    this.#sheets.push({ items: this.#items, starts: this.#starts, filled: this.#y });
    this.#items = [];
    this.#starts = [];
    this.#notes = [];
    this.#noteHeight = 0;
    this.#y = 0;
    this.#above = undefined;
    this.#empty = true;
    this.#drawn = false;
    const carried = this.#carried;
    this.#carried = [];
    for (const line of carried) this.#placeNote(line);
  }
}

function heightOf(group: readonly Slab[]): number {
  return stack(group).height;
}
