import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, BookDocument, Inlines, Section } from '../../core/document/index.ts';
import { footnotesOf, linesOf, plainText } from '../../core/document/index.ts';
import { writePdf } from '../../core/write/pdf/index.ts';
import { COLORS, themeOf, TONES } from '../../core/write/pdf/theme.ts';
import { everyBlock } from '../support/every-block.ts';
import { everyBlockPictures } from '../support/every-block-pictures.ts';
import { testFonts } from '../support/fonts.ts';
import { sampleDocument } from '../support/sample.ts';
import { taggedFaults } from '../support/tagged/check.ts';
import { elementsOf, printedText, structText, type PrintedElement } from '../support/tagged/struct-text.ts';
import { has } from '../support/validators.ts';

const koreanEveryBlock: BookDocument = { ...everyBlock, meta: { ...everyBlock.meta, language: 'ko' } };

const books: readonly { readonly name: string; readonly make: () => Promise<BookDocument> }[] = [
  { name: 'every block', make: () => Promise.resolve(everyBlock) },
  { name: 'every block in Korean', make: () => Promise.resolve(koreanEveryBlock) },
  ...[
    'second-technical-en',
    'second-technical-ko',
    'third-technical-en',
    'pocket-card',
    'two-plus-two-ko',
    'second-technical-press-en',
    'second-technical-summary-ko',
    'handover-en',
  ].map((name) => ({
    name,
    make: () => sampleDocument(name),
  })),
];

const tight = (text: string): string => text.normalize('NFC').replace(/[\s☐]/gu, '').toLocaleUpperCase('en');
const CHARTS: ReadonlySet<Block['kind']> = new Set(['timeline', 'rateChart']);

/** Everything a section says, in reading order and without spaces; what charts say is in their descriptions. */
function wordsOf(section: Section): string {
  return tight(`${section.tab ?? ''}${section.title}${section.blocks.map(wordsOfBlock).join('')}`);
}

function wordsOfBlock(block: Block): string {
  if (CHARTS.has(block.kind)) return '';
  if (block.kind === 'columns') return block.columns.flat().map(wordsOfBlock).join('');
  return [...linesOf(block).map(plainText), ...annexWords(block)].join('');
}

/** What stands on an annex's pages besides: which each is and, as the file is not handed in here, that it cannot be shown. */
function annexWords(block: Block): readonly string[] {
  if (block.kind !== 'annex' || block.shown.kind !== 'pages') return [];
  const { labels, shown } = block;
  return shown.pages.flatMap((_, index) => [
    labels.page.replace('{k}', String(index + 1)).replace('{n}', String(shown.pages.length)),
    labels.broken,
  ]);
}

const isPageNumber = (element: PrintedElement): boolean => /^(\d+|–)?$/.test(printedText(element));

/** The same of an element of the tree: no marks of lists, no notes, no calls of notes and page numbers. */
function readOut(element: PrintedElement): string {
  return element.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.role === 'Note' || part.role === 'Figure' || part.role === 'TOC') return '';
      if (part.role === 'Reference' && isPageNumber(part)) return '';
      if (part.role === 'LI') {
        return part.parts.map((one) => (isElement(one, 'Lbl') ? '' : readPart(one))).join('');
      }
      return readOut(part);
    })
    .join('');
}
const isElement = (part: string | PrintedElement, role: string): boolean =>
  typeof part !== 'string' && part.role === role;
const readPart = (part: string | PrintedElement): string => (typeof part === 'string' ? part : readOut(part));

function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'columns':
        return [block, ...block.columns.flatMap(allBlocks)];
      case 'list':
        return [block, ...block.items.flatMap(allBlocks)];
      case 'callout':
      case 'personCard':
        return [block, ...allBlocks(block.content)];
      case 'table':
        return [block, ...[block.header, ...block.rows].flat().flatMap((cell) => allBlocks(cell.content))];
      case 'positionTable':
        return [block, ...allBlocks(block.ours), ...allBlocks(block.theirs)];
      default:
        return [block];
    }
  });
}

const headingText = (content: Inlines): string => tight(plainText(content));

describe.for(books)('$name', ({ make }) => {
  let folder: string;
  let path: string;
  let document: BookDocument;
  let bytes: Uint8Array;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aide-memoire-tagged-'));
    path = join(folder, 'book.pdf');
    document = await make();
    ({ bytes } = await writePdf(document, { fonts: testFonts(), images: everyBlockPictures() }));
    writeFileSync(path, bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is tagged without a fault', () => {
    expect(taggedFaults(bytes)).toEqual([]);
  });

  describe.skipIf(!has.poppler)('as poppler reads its tree', () => {
    let sections: readonly PrintedElement[];
    beforeAll(async () => {
      const book = (await structText(path)).parts.find((part) => typeof part !== 'string');
      sections = (book?.parts ?? []).filter((part) => typeof part !== 'string');
    });

    test('says what every section says, in its order', () => {
      expect(sections.length).toBe(document.sections.length);
      for (const [index, section] of document.sections.entries()) {
        const element = sections[index];
        expect(tight(element === undefined ? '' : readOut(element))).toBe(wordsOf(section));
      }
    });

    test('has the headings of every section at their levels', () => {
      for (const [index, section] of document.sections.entries()) {
        const first = section.title === '' ? 1 : 2;
        let inner = false;
        const wanted = allBlocks(section.blocks).flatMap((block) => {
          if (block.kind !== 'heading') return [];
          inner ||= block.level === 2;
          return [`H${first + (inner ? block.level - 2 : 0)} ${headingText(block.content)}`];
        });
        const title = section.title === '' ? [] : [`H1 ${tight(`${section.tab ?? ''}${section.title}`)}`];
        const element = sections[index];
        const found = element === undefined ? [] : elementsOf(element, /^H\d$/);
        expect(found.map((one) => `${one.role} ${tight(readOut(one))}`)).toEqual([...title, ...wanted]);
      }
    });

    test('has the rows of its tables, the items of its lists, its figures and its contents', () => {
      for (const [index, section] of document.sections.entries()) {
        const element = sections[index];
        const blocks = allBlocks(section.blocks);
        const count = (role: RegExp): number =>
          element === undefined ? 0 : elementsOf(element, role).length;
        const tables = blocks.filter((block) => block.kind === 'table');
        const header = tables.filter((table) => table.header.some((cell) => cell.content.length > 0)).length;
        expect(count(/^LI$/)).toBe(
          blocks.reduce((sum, block) => {
            if (block.kind === 'list') return sum + block.items.filter((item) => item.length > 0).length;
            return block.kind === 'movementMatrix' ? sum + block.legend.length : sum;
          }, 0),
        );
        expect(count(/^TR$/)).toBe(header + blocks.reduce((sum, block) => sum + rowsOf(block), 0));
        expect(count(/^Figure$/)).toBe(
          blocks.filter(
            (block) =>
              block.kind === 'figure' ||
              (block.kind === 'annex' && block.shown.kind === 'picture') ||
              CHARTS.has(block.kind) ||
              (block.kind === 'personCard' && block.photo !== undefined),
          ).length,
        );
        const listed = document.sections.filter((one) => one.inContents && one.title !== '').length;
        expect(count(/^TOCI$/)).toBe(blocks.filter((block) => block.kind === 'contents').length * listed);
      }
    });

    test('has every note once, after the paragraph that calls it', () => {
      const notes = sections.flatMap((section) => elementsOf(section, /^Note$/));
      const wanted = footnotesOf(document).map((note, index) =>
        tight(`${index + 1}${plainText(note.content)}`),
      );
      expect(notes.map((note) => tight(printedText(note)))).toEqual(wanted);
    });
  });
});

function rowsOf(block: Block): number {
  switch (block.kind) {
    case 'table':
      return block.rows.length;
    case 'keyFacts':
    case 'cover':
    case 'masthead':
    case 'personCard':
      return block.facts.length;
    case 'positionTable':
      return 2;
    case 'movementTable':
    case 'movementMatrix':
      return block.rows.length + 1;
    default:
      return 0;
  }
}

/** Faults put into a sound file, uncompressed by qpdf: the same number of bytes, so that its table stays true. */
const faultsToFind: readonly (readonly [what: string, from: RegExp, to: string, said: RegExp])[] = [
  ['a heading that jumps', /\/S \/H2/, '/S /H3', /follows a heading of level 1/],
  ['a figure without words', /\/Alt (?=[(<])/, '/Alx ', /Figure \d+ has no words/],
  ['a figure without a box', /\/BBox/, '/BBux', /Figure \d+ has no box/],
  ['a header cell without a scope', /\/Scope \/Row/, '/Scope /Rov', /TH \d+ has no scope/],
  ['a cell in the wrong place', /\/S \/TD/, '/S /LI', /stands in TR/],
  ['an unknown type', /\/S \/Span/, '/S /Spam', /no reader knows/],
  ['a list without numbering', /\/ListNumbering/, '/ListNumberinx', /L \d+ has no numbering/],
  ['a strange language', /\/Lang \(ko-KR\)/, '/Lang (ko_KR)', /language ko_KR/],
  ['two notes of one name', /\/ID \(note-2\)/, '/ID (note-1)', /no name of its own/],
  ['content without a mark', /\/P <<\/MCID/, '/P <</MCIX', /neither in an element nor an artifact/],
  ['content of two elements', /\/MCID 1>>/, '/MCID 0>>', /have one number/],
  ['an artifact without a type', /\/Artifact <<\/Type/, '/Artifact <</Typo', /artifact has no type/],
  ['a mark that stays open', /EMC/, '   ', /marks stand in each other/],
  ['a page in another order', /\/Tabs \/S/, '/Tabs /R', /order of its links/],
  ['a page that leads to other content', /\/StructParents 0/, '/StructParents 2', /page object \d+ has/],
  ['a link of no element', /\/Type \/OBJR/, '/Type /OBJX', /holds something unknown/],
  ['a link that does not say where it leads', /\/Contents \(/, '/Contantz (', /says nothing of where/],
  [
    'a file that does not say it is tagged',
    /\/Marked true/,
    '/Marked null',
    /does not say that it is tagged/,
  ],
  ['a file without a language', /\/Lang \(en\)/, '/Lanx (en)', /has no language/],
  ['a title that is not shown', /\/DisplayDocTitle true/, '/DisplayDocTitle null', /title is not shown/],
  ['a glyph without a character', /\[<0000> <[0-9a-f]{4}>/, '[<0000> <0000>', /glyph 1 has no character/],
];

describe.skipIf(!has.qpdf)('the check finds', () => {
  let folder: string;
  let sound: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aide-memoire-tagged-'));
    const { bytes } = await writePdf(everyBlock, { fonts: testFonts(), images: everyBlockPictures() });
    writeFileSync(join(folder, 'book.pdf'), bytes);
    const plain = join(folder, 'plain.pdf');
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', join(folder, 'book.pdf'), plain]);
    sound = readFileSync(plain).toString('latin1');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('nothing in a sound file', () => {
    expect(taggedFaults(Buffer.from(sound, 'latin1'))).toEqual([]);
  });

  test.for(faultsToFind)('%s', ([, from, to, said]) => {
    const broken = sound.replace(from, to);
    expect(broken).not.toBe(sound);
    expect(broken.length).toBe(sound.length);
    expect(taggedFaults(Buffer.from(broken, 'latin1')).join('\n')).toMatch(said);
  });
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = parseInt(color.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('every text stands out from its ground, 4.5 to 1 or more', () => {
  const { styles } = themeOf(everyBlock.page);
  const onPaper = Object.values(styles)
    .map((style) => style.color)
    .filter((color) => color !== COLORS.white);
  const tones = Object.values(TONES);
  const pairs = [
    ...onPaper.map((color) => [color, COLORS.white] as const),
    ...tones.flatMap((tone) => [
      [tone.strong, tone.badge] as const,
      [tone.strong, tone.ground] as const,
      [COLORS.ink, tone.ground] as const,
      [COLORS.navy, tone.ground] as const,
      [COLORS.grey, tone.ground] as const,
    ]),
    [COLORS.white, COLORS.navy] as const,
    [COLORS.grey, COLORS.track] as const,
  ];
  expect(pairs.filter(([text, ground]) => contrast(text, ground) < 4.5)).toEqual([]);
});
