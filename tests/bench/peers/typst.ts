// Typst, the fastest of the typesetting programs, through its compiler for npm where that is installed.
import type { BookDocument } from '../../../core/document/index.ts';
import { PAGE_SIZES } from '../../../core/document/index.ts';
import { plainBook } from './plain-book.ts';
import type { PlainBlock, PlainRuns } from './plain-book.ts';

/** The package; it is not among this project's own. */
export const TYPST_PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

interface Compiler {
  compile(what: { readonly mainFileContent: string }): {
    readonly result: { readonly numOfPages: number } | null;
    printDiagnostics(): void;
  };
  pdf(document: { readonly numOfPages: number }): Uint8Array;
}
interface TypstModule {
  readonly NodeCompiler: { create(options: unknown): Compiler };
}

const string = (text: string): string =>
  `"${text.replace(/["\\]/g, (sign) => `\\${sign}`).replaceAll('\n', String.raw`\n`)}"`;

function runs(line: PlainRuns): string {
  const parts = line.map((one) => {
    const call = one.note === undefined ? '' : `#footnote(text(${string(one.note)}))`;
    const text =
      one.text === ''
        ? ''
        : `#text(${one.bold ? 'weight: "bold", ' : ''}${one.italic ? 'style: "italic", ' : ''}${string(one.text)})`;
    return `${text}${call}`;
  });
  return `[${parts.join('')}]`;
}

function sourceOf(block: PlainBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${block.newPage ? '#pagebreak(weak: true)\n' : ''}#heading(level: ${block.level}, text(${string(block.text)}))`;
    case 'paragraph':
      return block.small ? `#text(size: 8pt, ${runs(block.runs)})\n` : `#par(${runs(block.runs)})`;
    case 'item':
      return `#pad(left: ${14 * block.depth}pt, grid(columns: (14pt, 1fr), text(${string(block.marker)}), ${runs(block.runs)}))`;
    case 'table': {
      const head = block.head.length > 0 ? `table.header(${block.head.map(runs).join(', ')}), ` : '';
      const cells = block.rows.flat().map(runs).join(', ');
      const columns = block.shares.map((share) => `${share}fr`).join(', ');
      return `#table(columns: (${columns},), ${head}${cells})`;
    }
  }
}

/** The book in Typst's language. */
function bookAsTypst(book: BookDocument): string {
  const { margins, size } = book.page;
  const { width, height } = PAGE_SIZES[size];
  return `#set page(width: ${width}pt, height: ${height}pt, margin: (top: ${margins.top}pt, right: ${margins.right}pt, bottom: ${margins.bottom}pt, left: ${margins.left}pt), header: align(center, text(size: 7.5pt, ${string(book.meta.marking)})), footer: context [#text(size: 7.5pt, ${string(book.meta.foot)}) #h(1fr) #counter(page).display()])
#set text(font: ("Source Serif 4", "Pretendard GOV"), size: 10.75pt, lang: "${book.meta.language}")
#set table(stroke: (bottom: 0.5pt + rgb("#cfd6de")), inset: 5pt)
#show table: set text(font: "Pretendard GOV", size: 8.75pt)
#show heading.where(level: 1): set text(size: 21pt, fill: rgb("#17365d"))
${plainBook(book).map(sourceOf).join('\n')}
`;
}

/** Whether the compiler is installed; the reason if not. */
export async function openTypst(): Promise<TypstModule | undefined> {
  return import(TYPST_PACKAGE).then(
    (module: TypstModule) => module,
    () => undefined,
  );
}

/** Compiles the book with the fonts of some folders; gives the PDF and its pages. */
export async function writeWithTypst(
  book: BookDocument,
  fontFolders: readonly string[],
): Promise<{ readonly bytes: Uint8Array; readonly pageCount: number }> {
  const typst = await openTypst();
  if (!typst) throw new Error(`${TYPST_PACKAGE} is not installed`);
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders }] });
  const compiled = compiler.compile({ mainFileContent: bookAsTypst(book) });
  if (!compiled.result) {
    compiled.printDiagnostics();
    throw new Error('Typst could not compile the book');
  }
  return { bytes: compiler.pdf(compiled.result), pageCount: compiled.result.numOfPages };
}
