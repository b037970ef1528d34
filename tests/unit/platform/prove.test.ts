import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  linesOf,
  numberFootnotes,
  plainText,
  type BookDocument,
  type Section,
} from '../../../core/document/index.ts';
import { writeDocx } from '../../../core/write/docx/index.ts';
import { writePdf } from '../../../core/write/pdf/index.ts';
import { proveFile, type FinishedFile } from '../../../platform/prove/index.ts';
import { textsOfDocx } from '../../../platform/prove/docx.ts';
import { textsOfPdf } from '../../../platform/prove/pdf.ts';
import { normalise, prepareNeedles } from '../../../platform/prove/search.ts';
import { textsOfXml } from '../../../platform/prove/xml.ts';
import { everyBlockPictures } from '../../support/every-block-pictures.ts';
import { everyBlock, KOREAN_SENTENCE } from '../../support/every-block.ts';
import { testFonts } from '../../support/fonts.ts';

const env = { fonts: testFonts(), images: everyBlockPictures() };
const pdf = await writePdf(everyBlock, env);
const docx = await writeDocx(everyBlock, env, pdf);
const files: readonly FinishedFile[] = [
  { format: 'pdf', bytes: pdf.bytes, margins: everyBlock.page.margins },
  { format: 'docx', bytes: docx.bytes },
];

/** Everything the book says, line by line. */
const lines = everyBlock.sections.flatMap((section) =>
  section.blocks
    .flatMap(linesOf)
    // Boxes to tick and page numbers stand between the words of such a line.
    .filter((line) => line.every((inline) => inline.kind !== 'tickBox' && inline.kind !== 'crossReference'))
    .flatMap((line) => plainText(line).split('\n')),
);
const notes = [...numberFootnotes(everyBlock).keys()].map((note) => plainText(note.content));
const found = (file: FinishedFile, text: string): boolean => !proveFile(file, [text]).ok;

describe.each(files)('in a $format', (file) => {
  test('every text of the book is found, whatever line, page or column break is in it', () => {
    const texts = file.format === 'pdf' ? textsOfPdf(file.bytes, file.margins) : textsOfDocx(file.bytes);
    const sought = [...lines, ...notes].filter((line) => prepareNeedles([line]).count === 1);
    expect(sought.length).toBeGreaterThan(100);
    const missed = sought.filter((line) => {
      const needles = prepareNeedles([line]);
      return texts.every((text) => needles.findIn(text) === undefined);
    });
    expect(missed).toEqual([]);
  });

  test('titles and metadata are found', () => {
    const { meta, sections } = everyBlock;
    const texts = [
      meta.title,
      meta.subject,
      meta.author,
      ...meta.keywords,
      ...sections.map((one) => one.title),
    ];
    const sought = texts.filter((text) => prepareNeedles([text]).count === 1);
    expect(sought.length).toBeGreaterThan(5);
    expect(sought.filter((text) => !found(file, text))).toEqual([]);
  });

  test('texts are found set in capitals, hyphenated or spaced in another way', () => {
    expect(found(file, KOREAN_SENTENCE.replaceAll(' ', ''))).toBe(true);
    expect(found(file, KOREAN_SENTENCE.normalize('NFD'))).toBe(true);
  });

  test('what is not there is not found', () => {
    const result = proveFile(file, ['A sentence that nobody wrote.', 'Never-ever', '우리가 쓰지 않은 문장']);
    expect(result).toEqual({ ok: true, proof: { searched: 3, notSearched: 0 } });
  });
});

test('a sentence is found that goes on over a page, past foot, notes and head', async () => {
  const filler = Array.from({ length: 60 }, (_, index) =>
    `Sentence ${index} goes on for a while, `.repeat(9),
  );
  const section: Section = {
    id: 'long',
    role: 'front',
    title: 'Long',
    runningTitle: 'Long',
    orientation: 'portrait',
    startsPage: true,
    inContents: true,
    blocks: filler.map((text, index) => ({
      kind: 'paragraph',
      style: 'body',
      content: [
        { kind: 'text', text: text.slice(0, 120) },
        { kind: 'footnote', content: [{ kind: 'text', text: 'In the midst.' }] },
        { kind: 'text', text: text.slice(120) },
        { kind: 'footnote', content: [{ kind: 'text', text: `Note ${index} with some words to it.` }] },
      ],
    })),
  };
  const document: BookDocument = { ...everyBlock, sections: [section] };
  const { bytes, pageCount } = await writePdf(document, env);
  expect(pageCount).toBeGreaterThan(5);
  const file: FinishedFile = { format: 'pdf', bytes, margins: document.page.margins };
  expect(filler.filter((text) => !found(file, text))).toEqual([]);
});

test('the text of a PDF is the text that was drawn, nothing more and nothing less', () => {
  const [all = ''] = textsOfPdf(pdf.bytes, everyBlock.page.margins);
  const outline = everyBlock.sections
    .map((section) => normalise(section.title))
    .filter((title) => title !== '');
  for (const title of outline) expect(all).toContain(title);
  expect(all).not.toContain('�');
});

test('a PDF that cannot be read through is not proven', () => {
  const text = Buffer.from(pdf.bytes).toString('latin1');
  const margins = everyBlock.page.margins;
  const reason = (bytes: string): string => {
    const result = proveFile({ format: 'pdf', bytes: Buffer.from(bytes, 'latin1'), margins }, ['withheld']);
    return result.ok ? 'proven' : result.reason;
  };
  expect(reason(text.slice(0, -200))).toBe('unreadable');
  expect(reason(text.replace('trailer\n<<', 'trailer\n<<\n/Encrypt 1 0 R'))).toBe('unreadable');
  expect(reason(text.replaceAll('/ToUnicode', '/NoUnicode'))).toBe('unreadable');
  expect(reason('%PDF-1.7')).toBe('unreadable');
});

test('a damaged DOCX is not proven', () => {
  expect(proveFile({ format: 'docx', bytes: docx.bytes.subarray(0, 500) }, ['withheld'])).toMatchObject({
    ok: false,
    reason: 'unreadable',
  });
});

describe('any part of a DOCX counts', () => {
  const part = (name: string, content: string): FinishedFile => ({
    format: 'docx',
    bytes: zipSync({ [name]: strToU8(content) }),
  });
  test.for([
    [
      'text cut into runs',
      'word/document.xml',
      '<w:p><w:r><w:t>The secret </w:t></w:r><w:r><w:t>number</w:t></w:r></w:p>',
    ],
    [
      'a field between the runs',
      'word/document.xml',
      '<w:p><w:t>The secret</w:t><w:instrText>PAGE</w:instrText><w:t xml:space="preserve"> number</w:t></w:p>',
    ],
    ['an attribute', 'word/document.xml', '<wp:docPr descr="See the secret number"/>'],
    ['entities', 'word/comments.xml', '<w:t>The &#x73;ecret num&#98;er</w:t>'],
    ['a property', 'docProps/core.xml', '<dc:title>The secret number</dc:title>'],
    ['a relation', 'word/_rels/document.xml.rels', '<Relationship Target="https://x/?q=the-secret-number"/>'],
    ['the name of a part', 'word/media/the-secret-number.png', 'x'],
    ['words inside another file', 'word/media/a.jpg', 'EXIF The secret number'],
  ] as const)('%s', ([, name, content]) => {
    const needle =
      content.includes('the-secret') || name.includes('the-secret') ? 'the secret number' : 'secret number';
    expect(proveFile(part(name, content), [needle])).toMatchObject({
      ok: false,
      reason: 'found',
      text: needle,
    });
  });

  test('the end of one paragraph and the start of the next are no sentence', () => {
    const file = part('word/document.xml', '<w:p><w:t>the secret</w:t></w:p><w:p><w:t>number</w:t></w:p>');
    expect(proveFile(file, ['secret number']).ok).toBe(true);
  });
});

describe('needles', () => {
  test('that any text would hold by chance are counted, not sought', () => {
    const needles = prepareNeedles([
      'US',
      '25 %',
      '20–22 May 2025',
      '2025. 5. 20.',
      '2025년 5월 20일',
      'mid-July',
      'Fallback',
    ]);
    expect(needles).toMatchObject({ count: 1, notSearched: 6 });
  });

  test('that are words of every book are not sought', () => {
    expect(prepareNeedles(['Under review', 'Under pressure'], ['Issue: Under  review'])).toMatchObject({
      count: 1,
      notSearched: 1,
    });
  });

  test('are found at the very end and the very start', () => {
    const needles = prepareNeedles(['abcd', 'wxyz']);
    expect(needles.findIn('abcd')).toBe('abcd');
    expect(needles.findIn('--abcwxyz')).toBe('wxyz');
    expect(needles.findIn('abc')).toBeUndefined();
  });

  test('do not reach over a gap', () => {
    const [text = ''] = textsOfXml('<dc:a>seco</dc:a><dc:b>nd half</dc:b>');
    expect(prepareNeedles(['second half']).findIn(text)).toBeUndefined();
  });
});
