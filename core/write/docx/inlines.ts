import {
  type IRunOptions,
  FootnoteReferenceRun,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
} from 'docx';
import {
  assertNever,
  type FootnoteInline,
  type Inline,
  type Inlines,
  type LinkInline,
  type TextInline,
} from '../../document/index.ts';
import { field } from './fields.ts';
import { link } from './links.ts';
import { toneName } from './palette.ts';
import { WORD_LANGUAGES } from './parts/styles.ts';
import type { Session } from './session.ts';
import { cleanText } from './text.ts';

/** What a page reference shows when its section is not in the book. */
const NO_PAGE = '–';

/** A run of plain text, in a character style if one is named. */
export function textRun(text: string, style?: string): TextRun {
  return new TextRun(style ? { text: cleanText(text), style } : { text: cleanText(text) });
}

/** The runs of a line of text. */
export function runsOf(content: Inlines, session: Session): ParagraphChild[] {
  return content.flatMap((inline) => inlineRuns(inline, session));
}

/** The runs of a footnote's own text. */
export function noteRuns(note: FootnoteInline, session: Session): ParagraphChild[] {
  return note.content.flatMap((inline) => inlineRuns(inline, session));
}

function inlineRuns(inline: Inline, session: Session): readonly ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return inline.text === '' ? [] : [new TextRun(textOptions(inline))];
    case 'link':
      return linkRuns(inline, session);
    case 'crossReference':
      return crossReferenceRuns(inline, session);
    case 'footnote':
      return footnoteRuns(inline, session);
    case 'badge':
      // The no-break spaces are the badge's padding: Word shades the text and nothing around it.
      return [textRun(`\u00A0${inline.text}\u00A0`, `Badge${toneName(inline.tone)}`)];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'tickBox':
      return [textRun('\u2610', 'TickBox'), textRun(`\u00A0${inline.label}`)];
    default:
      return assertNever(inline);
  }
}

function markStyle(inline: TextInline): string | undefined {
  if (inline.bold && inline.italic) return 'IntenseEmphasis';
  if (inline.bold) return 'Strong';
  return inline.italic ? 'Emphasis' : undefined;
}

function textOptions(inline: TextInline, style = markStyle(inline)): IRunOptions {
  const text = cleanText(inline.text);
  // A language is no formatting and no style can add it to another style, so it stands in the run.
  const language = inline.lang && {
    value: WORD_LANGUAGES[inline.lang],
    eastAsia: inline.lang === 'en' ? 'ko-KR' : WORD_LANGUAGES[inline.lang],
  };
  return { text, ...(style ? { style } : {}), ...(language ? { language } : {}) };
}

function linkRuns(inline: LinkInline, session: Session): readonly ParagraphChild[] {
  const target = link(inline.href, session);
  if (!target) return inline.content.map((text) => new TextRun(textOptions(text)));
  return [target(inline.content.map((text) => new TextRun(textOptions(text, 'Hyperlink'))))];
}

function crossReferenceRuns(
  inline: Extract<Inline, { kind: 'crossReference' }>,
  session: Session,
): readonly ParagraphChild[] {
  const anchor = session.bookmarks.get(inline.target);
  if (inline.show === 'page') {
    const page = session.pages.sectionPages.get(inline.target);
    return anchor === undefined
      ? [textRun(NO_PAGE)]
      : field(`PAGEREF ${anchor} \\h`, page === undefined ? NO_PAGE : String(page));
  }
  if (anchor === undefined) return [textRun(inline.text)];
  return [new InternalHyperlink({ anchor, children: [textRun(inline.text, 'CrossReference')] })];
}

function footnoteRuns(inline: FootnoteInline, session: Session): readonly ParagraphChild[] {
  const number = session.notes.get(inline);
  return number === undefined ? [] : [new FootnoteReferenceRun(number)];
}
