import type { AnnexFile } from '../core/assemble/index.ts';
import type { RuleFinding } from '../core/check/index.ts';
import { brokenPages, MOST_PAGES, openSourcePdf, type SourceProblem } from '../core/source-pdf/index.ts';
import { readPicture } from './picture.ts';

/** What the file of an attachment is as an annex, whatever its name says. */
export async function lookAtAnnex(mediaType: string, bytes: Uint8Array | undefined): Promise<AnnexFile> {
  if (bytes === undefined) return { ok: false, problem: 'no-file' };
  if (mediaType.startsWith('image/')) {
    const picture = readPicture(bytes);
    return picture.ok
      ? { ok: true, kind: 'picture', width: picture.width, height: picture.height }
      : { ok: false, problem: 'bad-picture' };
  }
  const read = await openSourcePdf(bytes);
  if (!read.ok) return read;
  const broken = brokenPages(read.pdf);
  const pages = read.pdf.pages.map(({ size }, index) => ({
    ...size,
    ...(broken.has(index) ? { broken: true } : {}),
  }));
  return { ok: true, kind: 'pages', pages };
}

const WORDS: Readonly<Record<SourceProblem, { readonly what: string; readonly help: string }>> = {
  'not-pdf': { what: 'is not a PDF file', help: 'attach the PDF itself' },
  encrypted: { what: 'is locked with a password', help: 'attach a copy without the password' },
  damaged: { what: 'is a damaged PDF file', help: 'attach it anew, or print it to PDF again' },
  'no-pages': { what: 'is a PDF file without pages', help: 'attach the right file' },
  'too-many-pages': {
    what: `has more than ${MOST_PAGES.toLocaleString('en')} pages`,
    help: 'attach the part that is needed',
  },
  'too-large': {
    what: 'is larger than 200 MB, or unpacks to more',
    help: 'attach a smaller copy, or the part that is needed',
  },
};

/** What is wrong with a PDF that books print as an annex; a page in its place says so, so the books can still be made. */
export async function checkAnnex(
  path: string,
  bytes: Uint8Array,
): Promise<readonly Pick<RuleFinding, 'code' | 'message' | 'params'>[]> {
  const read = await openSourcePdf(bytes);
  if (!read.ok) {
    const { what, help } = WORDS[read.problem];
    return [
      {
        code: `annex-${read.problem}`,
        message: `${path} ${what}: in the place of the annex, a book has a page that says so. To put it right, ${help}`,
      },
    ];
  }
  const broken = [...brokenPages(read.pdf)].map((page) => page + 1);
  const pages = broken.length === 1 ? `page ${broken[0]}` : `pages ${listed(broken)}`;
  return [
    ...(broken.length === 0
      ? []
      : [
          {
            code: 'annex-broken-pages',
            message: `${path}: the content of ${pages} is damaged; the book says so there. Attach it anew, or print it to PDF again`,
            params: { pages: listed(broken) },
          },
        ]),
    ...(read.pdf.layers
      ? [
          {
            code: 'annex-layers',
            message: `${path} has layers that a reader can hide; in a book all of them are shown. Look at its pages before it goes out`,
          },
        ]
      : []),
  ];
}

/** Enough of a list of numbers to see what it is about. */
export function listed(numbers: readonly number[]): string {
  const most = 12;
  const shown = numbers.slice(0, most).join(', ');
  return numbers.length > most ? `${shown} and ${numbers.length - most} more` : shown;
}
