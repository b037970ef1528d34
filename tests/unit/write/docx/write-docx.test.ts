import { beforeAll, describe, expect, it } from 'vitest';
import { everyBlock, FIGURE_KEY, PHOTO_KEY } from '../../../support/every-block.ts';
import { png } from '../../../support/pictures.ts';
import {
  type Block,
  type BookDocument,
  LIST_LEVELS,
  textInline,
  type DocxResult,
  type Inlines,
  footnotesOf,
  linesOf,
  plainText,
  type PageNumbers,
  type WriterEnv,
} from '../../../../core/document/index.ts';
import { writeDocx } from '../../../../core/write/docx/index.ts';
import { allOf, oneLine, partOf, partsOf, textOf } from './read-docx.ts';

const env: WriterEnv = {
  fonts: [],
  images: new Map([
    [PHOTO_KEY, { type: 'png', bytes: png(30, 40) }],
    [FIGURE_KEY, { type: 'png', bytes: png(160, 90) }],
  ]),
};
const pages: PageNumbers = {
  pageCount: 42,
  sectionPages: new Map(everyBlock.sections.map((section, index) => [section.id, index * 3 + 1])),
  snugSections: new Set([everyBlock.sections[2]?.id ?? '']),
};
const write = (document: BookDocument): Promise<DocxResult> => writeDocx(document, env, pages);

const text = (style: 'body' | 'standfirst'): Block => ({
  kind: 'paragraph',
  style,
  content: [textInline('Words'), { kind: 'badge', text: 'State', tone: 'grey' }],
});
const list = (level: number): Block => ({
  kind: 'list',
  ordered: false,
  items: [[text('body'), text('body'), ...(level < LIST_LEVELS ? [list(level + 1)] : [])]],
});
const TONES = ['red', 'amber', 'green', 'blue', 'grey'] as const;
/** What the book of every block has in one place or tone only. */
const inEveryPlace: readonly Block[] = [
  text('standfirst'),
  list(1),
  { kind: 'writingLines', count: 1 },
  ...TONES.map((tone): Block => ({ kind: 'callout', tone, title: 'Box', content: [text('body')] })),
  ...TONES.map((tone): Block => ({ kind: 'callout', tone, title: 'Box', content: [list(1)] })),
];
const table = (content: readonly Block[]): Block => ({
  kind: 'table',
  look: 'lines',
  columns: [{ share: 1 }],
  header: [],
  rows: [[{ content }]],
});

const wide: Block = {
  kind: 'table',
  look: 'lines',
  columns: Array.from({ length: 25 }, () => ({ share: 1 })),
  header: Array.from({ length: 25 }, () => ({ content: [] })),
  rows: [],
};

let result: DocxResult;
let document: string;
let styles: string;
beforeAll(async () => {
  result = await write(everyBlock);
  document = partOf(result.bytes, 'word/document.xml');
  styles = partOf(result.bytes, 'word/styles.xml');
});

describe('the file', () => {
  it('is the same for the same book, byte for byte', async () => {
    const again = await write(structuredClone(everyBlock));
    expect(Buffer.from(again.bytes).equals(Buffer.from(result.bytes))).toBe(true);
  });

  it('carries the book’s own dates, author, title, language and revision', () => {
    const core = partOf(result.bytes, 'docProps/core.xml');
    expect(core).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2025-05-19T09:00:00Z</dcterms:created>',
    );
    expect(core).toContain(`<dc:creator>${everyBlock.meta.author}</dc:creator>`);
    expect(core).toContain(`<dc:title>${everyBlock.meta.title}</dc:title>`);
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain('<cp:revision>7</cp:revision>');
  });

  it('names no author unless the book does', async () => {
    const { bytes } = await write({ ...everyBlock, meta: { ...everyBlock.meta, author: '' } });
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).not.toMatch(/creator|lastModifiedBy|Un-named/);
  });

  it('asks nothing when it is opened', () => {
    for (const part of partsOf(result.bytes).values()) expect(part).not.toMatch(/updateFields|w:dirty/);
  });

  it('reports the picture that is not there, and nothing else', () => {
    expect(result.warnings.map((warning) => [warning.code, warning.sectionId])).toEqual([
      ['missing-image', 'people'],
    ]);
  });
});

describe('styles', () => {
  it('defines every style that is used', () => {
    const defined = new Set(allOf(styles, /w:styleId="([^"]+)"/g));
    const used = [...partsOf(result.bytes).values()].flatMap((part) =>
      allOf(part, /<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]+)"/g),
    );
    expect(used.filter((style) => !defined.has(style))).toEqual([]);
  });

  it('uses every style that is defined, or offers it for a purpose', async () => {
    const [, section] = everyBlock.sections;
    const blocks = [...inEveryPlace, table(inEveryPlace), wide];
    const more = { ...everyBlock, sections: section ? [{ ...section, id: 'loose', blocks }] : [] };
    const snugSections = new Set(everyBlock.sections.map(({ id }) => id));
    const used = new Set(
      [
        result,
        await writeDocx(everyBlock, env, { ...pages, snugSections }),
        await write(more),
        await writeDocx(more, env, { ...pages, snugSections: new Set(['loose']) }),
      ].flatMap(({ bytes }) =>
        [...partsOf(bytes).values()].flatMap((part) =>
          allOf(part, /<w:(?:pStyle|rStyle|tblStyle|basedOn) w:val="([^"]+)"/g),
        ),
      ),
    );
    const idle = allOf(styles, /w:styleId="([^"]+)"/g).filter((style) => !used.has(style));
    // Deeper contents are for those who ask Word for them; the last is Word's own.
    expect(idle).toEqual(['TOC2', 'TOC3', 'NoList']);
  });

  it('keeps line heights: exactly in Korean, at least in English, those of the PDF in both', async () => {
    const korean = await write({ ...everyBlock, meta: { ...everyBlock.meta, language: 'ko' } });
    const heights = (xml: string) =>
      ['BodyText', 'Statement', 'TableText', 'CalloutRed', 'FootnoteText', 'Heading1'].map((id) => {
        const style = new RegExp(`w:styleId="${id}".*?</w:style>`).exec(xml)?.[0] ?? '';
        return /w:line="(\d+)" w:lineRule="(\w+)"/.exec(style)?.slice(1);
      });
    const points = [15, 18, 12, 12.75, 10.25, 26].map((height) => String(height * 20));
    expect(heights(styles)).toEqual(points.map((height) => [height, 'atLeast']));
    expect(heights(partOf(korean.bytes, 'word/styles.xml'))).toEqual(
      points.map((height) => [height, 'exact']),
    );
  });

  it('carries outline levels and keeping in the heading styles', () => {
    for (const level of [1, 2, 3]) {
      const style = new RegExp(`w:styleId="Heading${level}".*?</w:style>`).exec(styles)?.[0] ?? '';
      expect(style).toContain('<w:keepNext/>');
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
    }
    expect(styles).toContain('<w:widowControl/>');
    expect(styles).toContain('<w:lang w:val="en-GB" w:eastAsia="ko-KR"');
    expect(partOf(result.bytes, 'word/settings.xml')).toContain(
      '<w:themeFontLang w:val="en-GB" w:eastAsia="ko-KR"',
    );
  });

  it('leaves letters to the styles: runs carry a style and a language only', () => {
    const properties = allOf(document, /<w:rPr>(.*?)<\/w:rPr>/g).flatMap((run) => allOf(run, /<w:(\w+)/g));
    expect([...new Set(properties)].toSorted()).toEqual(['lang', 'rStyle']);
  });

  it('leaves paragraphs to the styles, but for lists, keeping, and gaps that depend on the place', () => {
    const properties = allOf(document, /<w:pPr>(.*?)<\/w:pPr>/g)
      .map((paragraph) => paragraph.replace(/<w:sectPr>.*<\/w:sectPr>/, ''))
      .flatMap((paragraph) => allOf(paragraph, /<w:(\w+)/g));
    expect([...new Set(properties)].toSorted()).toEqual(
      ['ilvl', 'keepNext', 'numId', 'numPr', 'pStyle', 'spacing'].toSorted(),
    );
  });

  it('marks runs of the other language', () => {
    expect(document).toMatch(/<w:lang w:val="ko-KR"[^>]*\/><\/w:rPr><w:t xml:space="preserve">한글과 영문이/);
  });
});

describe('text', () => {
  it('stands in reading order, nothing lost', () => {
    const text = textOf(document);
    let at = 0;
    expect(text).not.toBe('');
    for (const line of everyBlock.sections.flatMap((section) => section.blocks.flatMap(linesOf))) {
      for (const words of wordsOf(line)) {
        const found = text.indexOf(words, at);
        if (found === -1) throw new Error(`lost or out of order: ${words}`);
        at = found + words.length;
      }
    }
  });

  it('numbers the footnotes in reading order and sets them as real ones', () => {
    const notes = footnotesOf(everyBlock);
    const numbers = notes.map((_, index) => String(index + 1));
    expect(allOf(document, /<w:footnoteReference w:id="(\d+)"/g)).toEqual(numbers);
    const part = partOf(result.bytes, 'word/footnotes.xml');
    const texts = [...part.matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs)].map((match) => [
      match[1],
      textOf(match[2] ?? ''),
    ]);
    expect(texts).toEqual(notes.map((note, index) => [String(index + 1), oneLine(plainText(note.content))]));
  });

  it('keeps reference marks out of the separators of the notes', () => {
    const part = partOf(result.bytes, 'word/footnotes.xml');
    const separators = [...part.matchAll(/<w:footnote w:type="\w+".*?<\/w:footnote>/gs)].map(
      (match) => match[0],
    );
    expect(separators).toHaveLength(2);
    for (const separator of separators) expect(separator).not.toContain('footnoteRef');
  });
});

describe('contents and references', () => {
  it('fills the contents with titles and page numbers', () => {
    const start = document.lastIndexOf('<w:p>', document.indexOf('TOC \\o'));
    const entries = document.slice(start).split('</w:p>');
    const expected = everyBlock.sections.filter((section) => section.inContents && section.title !== '');
    expect(entries.slice(0, expected.length).map(textOf)).toEqual(
      expected.map((section) =>
        oneLine(`${section.tab ?? ''} ${section.title} ${pages.sectionPages.get(section.id)}`),
      ),
    );
  });

  it('has a bookmark for every link and page reference inside the book', () => {
    const names = allOf(document, /<w:bookmarkStart w:name="([^"]+)"/g);
    expect(names).toHaveLength(everyBlock.sections.length);
    const targets = [...allOf(document, /w:anchor="([^"]+)"/g), ...allOf(document, /PAGEREF (\S+)/g)];
    expect(targets.filter((target) => !names.includes(target))).toEqual([]);
    expect(new Set(allOf(document, /<w:bookmarkStart [^>]*w:id="(\d+)"/g)).size).toBe(names.length);
  });
});

describe('pages', () => {
  it('carries the marking at the head and foot of every page, the cover included', () => {
    const parts = [...partsOf(result.bytes)].filter(([path]) => /word\/(?:header|footer)\d+\.xml/.test(path));
    expect(parts.length).toBeGreaterThan(3);
    for (const [, part] of parts) expect(textOf(part)).toMatch(/Official – sensitive/);
    const own = everyBlock.sections.find((section) => section.marking);
    expect(parts.filter(([, part]) => textOf(part).includes(own?.marking ?? '?'))).toHaveLength(2);
  });

  it('sets a landscape section on a landscape sheet', () => {
    expect(allOf(document, /<w:pgSz ([^>]*)landscape/g)).toEqual(['w:w="16838" w:h="11906" w:orient="']);
  });

  it('keeps air between the facts of a card and the section that follows on its page', async () => {
    const sections = everyBlock.sections.flatMap((section) => {
      const blocks = section.blocks.filter(({ kind }) => kind === 'masthead');
      return blocks.length > 0 ? [{ ...section, blocks }] : [];
    });
    const written = oneLine(partOf((await write({ ...everyBlock, sections })).bytes, 'word/document.xml'));
    const [, after = ''] = written.split('Winder Building, room 203');
    expect(after).toMatch(/^[^]*?<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Gap"\/>/);
    expect(after.split('</w:tbl>')).toHaveLength(2);
  });

  it('repeats head rows, keeps every row whole and describes the drawings', () => {
    expect(document).toContain('<w:tblHeader/>');
    const rows = document.split('<w:tr>').length - 1;
    expect(document.split('<w:cantSplit/>').length - 1).toBe(rows);
    expect(allOf(document, /<w:tblDescription w:val="([^"]+)"/g)).toHaveLength(2);
    expect(document).toContain('descr="Portrait of Jang Sung-gil"');
  });

  it('has no text boxes, shapes or floating frames in the text', () => {
    expect(document).not.toMatch(/w:pict|txbxContent|<wps:|wp:anchor|w:framePr|w:tblpPr/);
  });
});

/** What the reader sees of a line, cut where notes, page numbers and badges come between. */
function wordsOf(line: Inlines): string[] {
  const words: string[] = [];
  let run: Inlines = [];
  const close = () => {
    const text = oneLine(plainText(run));
    if (text !== '') words.push(text);
    run = [];
  };
  for (const inline of line) {
    if (inline.kind === 'text' || inline.kind === 'link') {
      run = [...run, inline];
    } else {
      close();
      run = [inline];
      close();
    }
  }
  close();
  return words;
}
