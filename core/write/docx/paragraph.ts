import type { Inlines } from '../../document/index.ts';
import { runsOf } from './inlines.ts';
import type { Piece } from './place.ts';
import { textRun } from './runs.ts';
import type { Session } from './session.ts';
import { snugStyle } from './snug.ts';

/** What a paragraph may have besides its style. */
export interface ParagraphExtras {
  /** Keep with the next paragraph; only where it depends on the place and cannot be in the style. */
  readonly keepNext?: boolean;
  /** The list it counts in. */
  readonly list?: { readonly id: number; readonly level: number };
  readonly spaceBefore?: number;
}

/** A paragraph of runs in a style. A bookmark that waits is set around the start of it. */
export function paragraph(
  session: Session,
  style: string,
  runs: string,
  extras: ParagraphExtras = {},
): Piece {
  const { keepNext, list, spaceBefore } = extras;
  let properties = `<w:pStyle w:val="${snugStyle(style, session)}"/>`;
  if (keepNext) properties += '<w:keepNext/>';
  if (list) {
    properties += `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`;
  }
  if (spaceBefore !== undefined) properties += `<w:spacing w:before="${spaceBefore}"/>`;
  const bookmark = session.pendingBookmark === undefined ? '' : takeBookmark(session);
  return { kind: 'paragraph', xml: `<w:p><w:pPr>${properties}</w:pPr>${bookmark}${runs}</w:p>` };
}

/** A paragraph of a line of the document. */
export function line(session: Session, style: string, content: Inlines, extras?: ParagraphExtras): Piece {
  return paragraph(session, style, runsOf(content, session), extras);
}

/** A paragraph of plain words. */
export function words(session: Session, style: string, text: string, extras?: ParagraphExtras): Piece {
  return paragraph(session, style, text === '' ? '' : textRun(text), extras);
}

function takeBookmark(session: Session): string {
  const name = session.pendingBookmark;
  if (name === undefined) return '';
  session.pendingBookmark = undefined;
  const id = session.nextBookmarkId++;
  return `<w:bookmarkStart w:name="${name}" w:id="${id}"/><w:bookmarkEnd w:id="${id}"/>`;
}
