// The peer most products use: a page of HTML, printed to PDF by Chromium.
import type { BookDocument } from '../../../core/document/index.ts';
import { plainBook } from './plain-book.ts';
import type { PlainBlock, PlainRuns } from './plain-book.ts';

const MEANING: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };
const escaped = (text: string): string => text.replace(/[&<>\n]/g, (sign) => MEANING[sign] ?? sign);

/** The book as a page of HTML; `fontUrls` are the addresses of a serif and a sans face in regular and bold. */
export function bookAsHtml(
  book: BookDocument,
  fontUrls: Readonly<Record<'serif' | 'serif-bold' | 'serif-italic' | 'sans' | 'sans-bold', string>>,
): string {
  const { margins, size } = book.page;
  let notes: string[] = [];
  const runs = (line: PlainRuns): string =>
    line
      .map((one) => {
        const call = one.note === undefined ? '' : `<sup>${notes.push(escaped(one.note))}</sup>`;
        const text = escaped(one.text);
        return `${one.bold ? `<b>${text}</b>` : one.italic ? `<i>${text}</i>` : text}${call}`;
      })
      .join('');
  const takeNotes = (): string => {
    const list = notes.map((note, index) => `<p class="small"><sup>${index + 1}</sup> ${note}</p>`).join('');
    notes = [];
    return list;
  };
  const one = (block: PlainBlock): string => {
    switch (block.kind) {
      case 'heading':
        return `${block.newPage ? `${takeNotes()}<hr>` : ''}<h${block.level}>${escaped(block.text)}</h${block.level}>`;
      case 'paragraph':
        return `<p${block.small ? ' class="small"' : ''}>${runs(block.runs)}</p>`;
      case 'item':
        return `<p class="item" style="margin-left:${14 * (block.depth + 1)}pt">${block.marker} ${runs(block.runs)}</p>`;
      case 'table': {
        const row = (cells: readonly PlainRuns[], tag: string): string =>
          `<tr>${cells.map((cell) => `<${tag}>${runs(cell)}</${tag}>`).join('')}</tr>`;
        const whole = block.shares.reduce((sum, share) => sum + share, 0);
        const columns = block.shares.map((share) => `<col style="width:${(100 * share) / whole}%">`).join('');
        const head = block.head.length > 0 ? `<thead>${row(block.head, 'th')}</thead>` : '';
        return `<table><colgroup>${columns}</colgroup>${head}<tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
      }
    }
  };
  const face = (family: string, url: string, weight: number, style = 'normal'): string =>
    `@font-face{font-family:${family};src:url(${JSON.stringify(url)});font-weight:${weight};font-style:${style}}`;
  const body = plainBook(book).map(one).join('\n') + takeNotes();
  return `<!doctype html><html lang="${book.meta.language}"><meta charset="utf-8"><title>${escaped(book.meta.title)}</title><style>
${face('Serif', fontUrls.serif, 400)}${face('Serif', fontUrls['serif-bold'], 700)}${face('Serif', fontUrls['serif-italic'], 400, 'italic')}
${face('Sans', fontUrls.sans, 400)}${face('Sans', fontUrls['sans-bold'], 700)}
@page{size:${size};margin:${margins.top}pt ${margins.right}pt ${margins.bottom}pt ${margins.left}pt}
body{font:10.75pt/15pt Serif,Sans;color:#1c2430;margin:0;word-break:keep-all;widows:2;orphans:2}
h1{font:600 21pt/26pt Serif,Sans;color:#17365d}h2,h3{font:700 9.75pt/13pt Sans;color:#17365d;break-after:avoid}
p{margin:0 0 5pt}.small{font:8pt/11pt Sans}hr{break-after:page;border:0;margin:0}
table{width:100%;border-collapse:collapse;font:8.75pt/12pt Sans;margin:6pt 0}tr{break-inside:avoid}
th,td{border-bottom:.5pt solid #cfd6de;padding:5pt;text-align:left;vertical-align:top}thead{display:table-header-group}
</style><body>${body}</body></html>`;
}
