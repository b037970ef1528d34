import type { Sheet } from './paginate.ts';

/** Pages of sections as they were laid out before. */
export interface LaidOut {
  readonly sheets: readonly Sheet[];
  readonly snug: boolean;
}

/** Some books of many sections; what was not asked for longest goes first. */
const MOST = 400;

/**
 * Remembers the pages of sections by all that went into them, so that an app which draws a book with every key that is
 * pressed sets only the section that changed. Sheets are never altered, so they can stand in many documents.
 */
export class LayoutMemo {
  readonly #known = new Map<string, LaidOut>();

  /** The pages for a key, or new ones, which are kept if `keep` says so after they were made. */
  recall(key: string, make: () => LaidOut, keep: () => boolean): LaidOut {
    const known = this.#known.get(key);
    if (known !== undefined) {
      this.#known.delete(key);
      this.#known.set(key, known);
      return known;
    }
    const made = make();
    if (!keep()) return made;
    this.#known.set(key, made);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return made;
  }
}
