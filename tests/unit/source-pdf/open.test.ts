import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { brokenPages, openSourcePdf } from '../../../core/source-pdf/index.ts';
import { pdfOfPages, rawPdf, rawStream, showing } from '../../support/source-pdfs.ts';

const problemOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await openSourcePdf(bytes);
  return read.ok ? 'none' : read.problem;
};

async function opened(bytes: Uint8Array) {
  const read = await openSourcePdf(bytes);
  if (!read.ok) throw new Error(read.problem);
  return read.pdf;
}

describe('opening an attached PDF', () => {
  it('tells each page’s size upright, by its CropBox, its turn and its unit', async () => {
    const { pages } = await opened(
      pdfOfPages([
        {},
        { entries: '/Rotate 90' },
        { entries: '/CropBox [100 100 300 400]' },
        { entries: '/MediaBox [0 0 100 200] /UserUnit 2 /Rotate -90' },
        { entries: '/CropBox [9000 9000 9100 9100]' },
      ]),
    );
    expect(pages.map(({ size }) => [size.width, size.height])).toEqual([
      [595, 842],
      [842, 595],
      [200, 300],
      [400, 200],
      [595, 842],
    ]);
  });

  it('reads files with packed objects', async () => {
    const made = await PDFDocument.create();
    made.addPage([300, 200]);
    expect((await opened(await made.save({ useObjectStreams: true }))).pages).toHaveLength(1);
  });

  it('says what is wrong with a file', async () => {
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'secret' });
    expect(await problemOf(await locked.save())).toBe('encrypted');
    expect(await problemOf(new Uint8Array())).toBe('not-pdf');
    expect(await problemOf(Buffer.from('PK\u0003\u0004 a Word file'))).toBe('not-pdf');
    expect(await problemOf(Buffer.from('%PDF-1.7\nnothing at all'))).toBe('damaged');
    expect(await problemOf(pdfOfPages([]))).toBe('no-pages');
    expect(await problemOf(pdfOfPages([{ entries: '/MediaBox [0 0 1 1]' }]))).toBe('damaged');
    expect(await problemOf(pdfOfPages(Array.from({ length: 2001 }, () => ({}))))).toBe('too-many-pages');
  });

  it('refuses a small file whose packed objects fill the memory, and reads the next one', async () => {
    const packed = deflateSync(Buffer.alloc(140_000_000, ' '));
    const bomb = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      rawStream(packed.toString('latin1'), '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'),
    ]);
    expect(bomb.length).toBeLessThan(500_000);
    const made = await PDFDocument.create();
    made.addPage([300, 200]);
    const sound = await made.save({ useObjectStreams: true });
    const both = await Promise.all([problemOf(bomb), problemOf(sound)]);
    expect(both).toEqual(['too-large', 'none']);
  });

  it('comes to an end where pages, resources or lists go round in a circle', async () => {
    const round = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /MediaBox [0 0 100 100] >>',
      '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> /ColorSpace << /C 6 0 R >> >> >>',
      rawStream('/X Do'),
      rawStream(
        '/X Do',
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
      ),
      '[ 6 0 R ]',
    ]);
    const pdf = await opened(round);
    expect(pdf.pages).toHaveLength(1);
    expect([...brokenPages(pdf)]).toEqual([0]);
  });

  it('names the pages whose content is broken, and only those', async () => {
    const pdf = await opened(
      rawPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 100 100] >>',
        '<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>',
        '<< /Type /Page /Parent 2 0 R /Contents 6 0 R >>',
        rawStream('this is not packed', '/Filter /FlateDecode'),
        rawStream(showing('fine')),
      ]),
    );
    expect([...brokenPages(pdf)]).toEqual([0]);
  });
});
