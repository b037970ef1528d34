import { describe, expect, it } from 'vitest';
import { everyBlock } from '../../../support/every-block.ts';
import type { Block, BookDocument, DocxResult, Section } from '../../../../core/document/index.ts';
import { writeDocx } from '../../../../core/write/docx/index.ts';
import { allOf, partOf, textOf } from './read-docx.ts';

const bookWith = (...hrefs: readonly string[]): BookDocument => {
  const section: Section = {
    id: 'links',
    role: 'front',
    title: 'Links',
    runningTitle: 'Links',
    orientation: 'portrait',
    startsPage: true,
    inContents: true,
    blocks: [
      {
        kind: 'paragraph',
        style: 'body',
        content: hrefs.map((href) => ({ kind: 'link', href, content: [{ kind: 'text', text: 'word' }] })),
      },
    ],
  };
  return { ...everyBlock, sections: [section] };
};

const targetsOf = async (...hrefs: readonly string[]): Promise<string[]> =>
  targetsIn((await written(...hrefs)).bytes);

const written = (...hrefs: readonly string[]): Promise<DocxResult> => write(bookWith(...hrefs));

const write = (document: BookDocument): Promise<DocxResult> =>
  writeDocx(
    document,
    { fonts: [], images: new Map() },
    { pageCount: 1, sectionPages: new Map(), snugSections: new Set() },
  );

const targetsIn = (bytes: Uint8Array): string[] =>
  allOf(partOf(bytes, 'word/_rels/document.xml.rels'), /Target="([^"]*)" TargetMode="External"/g);

describe('links', () => {
  it('writes one relationship for an address, however often it is linked', async () => {
    expect(await targetsOf('https://example.org/a', 'https://example.org/a')).toEqual([
      'https://example.org/a',
    ]);
  });

  it('names a relationship of its own part wherever it links, in the text and in the notes', async () => {
    const book = bookWith('https://example.org/a');
    const link = {
      kind: 'link',
      href: 'https://example.org/b',
      content: [{ kind: 'text', text: 'b' }],
    } as const;
    const note = { kind: 'footnote', content: [link] } as const;
    const noted: Block = { kind: 'paragraph', style: 'body', content: [note] };
    const sections = book.sections.map((section) => ({ ...section, blocks: [...section.blocks, noted] }));
    const { bytes } = await write({ ...book, sections });
    for (const part of ['document', 'footnotes']) {
      const ids = allOf(partOf(bytes, `word/_rels/${part}.xml.rels`), /Id="([^"]*)"/g);
      const used = allOf(partOf(bytes, `word/${part}.xml`), /r:(?:id|embed)="([^"]*)"/g);
      expect(used.length).toBeGreaterThan(0);
      expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it('percent-encodes Hangul and leaves what is encoded alone', async () => {
    expect(await targetsOf('https://example.org/경?q=%20#f')).toEqual([
      'https://example.org/%EA%B2%BD?q=%20#f',
    ]);
  });

  it('leaves out addresses that would damage the file, keeps their words and says so', async () => {
    const bad = ['javascript:alert(1)', 'https://a b/', 'http://[::1', 'file:///c:/x', ''];
    const { bytes, warnings } = await written(...bad);
    expect(targetsIn(bytes)).toEqual([]);
    expect(warnings.map((warning) => warning.code)).toEqual(bad.map(() => 'bad-link'));
    expect(textOf(partOf(bytes, 'word/document.xml'))).toContain('word'.repeat(5));
  });
});
