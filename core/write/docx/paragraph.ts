import { BookmarkEnd, BookmarkStart, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { Inlines } from '../../document/index.ts';
import { CountedParagraph } from './elements.ts';
import { runsOf, textRun } from './inlines.ts';
import type { Session } from './session.ts';

/** What a paragraph may have besides its style. */
export interface ParagraphExtras {
  /** Keep with the next paragraph; only where it depends on the place and cannot be in the style. */
  readonly keepNext?: boolean;
  /** The list it counts in. */
  readonly list?: { readonly id: number; readonly level: number };
  readonly spaceBefore?: number;
}

/** A paragraph in a style. A bookmark that waits is set around the start of it. */
export function paragraph(
  session: Session,
  style: string,
  children: readonly ParagraphChild[],
  extras: ParagraphExtras = {},
): Paragraph {
  const marked = session.pendingBookmark === undefined ? children : [...takeBookmark(session), ...children];
  const options: IParagraphOptions = {
    style,
    children: marked,
    ...(extras.keepNext ? { keepNext: true } : {}),
    ...(extras.spaceBefore === undefined ? {} : { spacing: { before: extras.spaceBefore } }),
  };
  return extras.list
    ? new CountedParagraph(options, extras.list.id, extras.list.level)
    : new Paragraph(options);
}

/** A paragraph of a line of the document. */
export function line(session: Session, style: string, content: Inlines, extras?: ParagraphExtras): Paragraph {
  return paragraph(session, style, runsOf(content, session), extras);
}

/** A paragraph of plain words. */
export function words(session: Session, style: string, text: string, extras?: ParagraphExtras): Paragraph {
  return paragraph(session, style, text === '' ? [] : [textRun(text)], extras);
}

function takeBookmark(session: Session): readonly ParagraphChild[] {
  const name = session.pendingBookmark;
  if (name === undefined) return [];
  session.pendingBookmark = undefined;
  const id = session.nextBookmarkId++;
  // The library's Bookmark takes its id from a counter of the process, so we set its two ends ourselves; its types
  // leave them out of what a paragraph may hold.
  return [new BookmarkStart(name, id), new BookmarkEnd(id)] as unknown as readonly ParagraphChild[];
}
