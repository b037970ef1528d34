/** A page of a hand-made PDF: its entries and what it draws. */
export interface RawPage {
  readonly entries?: string;
  readonly content?: string;
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** Objects as a PDF file with a table that fits. */
export function rawPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A stream object. */
export const rawStream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

/** Text at a place of a page, for `RawPage.content`. */
export const showing = (text: string, x = 72, y = 72, size = 12): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`;

/** A PDF of some pages of one font; `catalog` are more entries of its catalogue. */
export function pdfOfPages(
  pages: readonly RawPage[],
  catalog = '',
  more: readonly string[] = [],
): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>`,
    FONT,
    ...pages.flatMap(({ entries = '', content = '' }, index) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${5 + index * 2} 0 R ${entries} >>`,
      rawStream(content),
    ]),
    ...more,
  ]);
}
