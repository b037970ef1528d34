import {
  assertNever,
  type FootnoteInline,
  type Inline,
  type Inlines,
  type LinkInline,
  type TextInline,
} from '../../document/index.ts';
import { field } from './fields.ts';
import { outerLink } from './links.ts';
import { toneName } from './palette.ts';
import { WORD_LANGUAGES } from './parts/styles.ts';
import { innerLink, run, textRun, textXml } from './runs.ts';
import type { Session } from './session.ts';

/** What a page reference shows when its section is not in the book. */
const NO_PAGE = '–';

/** The runs of a line of text. */
export function runsOf(content: Inlines, session: Session): string {
  let runs = '';
  for (const inline of content) runs += inlineRuns(inline, session);
  return runs;
}

function inlineRuns(inline: Inline, session: Session): string {
  switch (inline.kind) {
    case 'text':
      return inline.text === '' ? '' : markedRun(inline);
    case 'link':
      return linkRuns(inline, session);
    case 'crossReference':
      return crossReferenceRuns(inline, session);
    case 'footnote':
      return footnoteRun(inline, session);
    case 'badge':
      // The no-break spaces are the badge's padding: Word shades the text and nothing around it.
      return textRun(`\u00A0${inline.text}\u00A0`, `Badge${toneName(inline.tone)}`);
    case 'break':
      return run('<w:br/>');
    case 'tickBox':
      return textRun('\u2610', 'TickBox') + textRun(`\u00A0${inline.label}`);
    default:
      return assertNever(inline);
  }
}

function markStyle(inline: TextInline): string | undefined {
  if (inline.bold && inline.italic) return 'IntenseEmphasis';
  if (inline.bold) return 'Strong';
  return inline.italic ? 'Emphasis' : undefined;
}

function markedRun(inline: TextInline, style = markStyle(inline)): string {
  if (inline.lang === undefined) return textRun(inline.text, style);
  // A language is no formatting and no style can add it to another style, so it stands in the run.
  const language = `<w:lang w:val="${WORD_LANGUAGES[inline.lang]}" w:eastAsia="${WORD_LANGUAGES.ko}"/>`;
  const named = style === undefined ? '' : `<w:rStyle w:val="${style}"/>`;
  return `<w:r><w:rPr>${named}${language}</w:rPr>${textXml(inline.text)}</w:r>`;
}

function linkRuns(inline: LinkInline, session: Session): string {
  const id = outerLink(inline.href, session);
  const runs = (style?: string) => inline.content.map((text) => markedRun(text, style)).join('');
  return id === undefined
    ? runs()
    : `<w:hyperlink w:history="1" r:id="${id}">${runs('Hyperlink')}</w:hyperlink>`;
}

function crossReferenceRuns(inline: Extract<Inline, { kind: 'crossReference' }>, session: Session): string {
  const anchor = session.bookmarks.get(inline.target);
  if (inline.show === 'page') {
    const page = session.pages.sectionPages.get(inline.target);
    return anchor === undefined
      ? textRun(NO_PAGE)
      : field(`PAGEREF ${anchor} \\h`, page === undefined ? NO_PAGE : String(page));
  }
  if (anchor === undefined) return textRun(inline.text);
  return innerLink(anchor, textRun(inline.text, 'CrossReference'));
}

function footnoteRun(inline: FootnoteInline, session: Session): string {
  const number = session.notes.get(inline);
  return number === undefined ? '' : run(`<w:footnoteReference w:id="${number}"/>`, 'FootnoteReference');
}
