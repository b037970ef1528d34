import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { BookDocument, FootnoteInline, Inline } from '../../core/document/index.ts';

/** Whether a program can be run on this machine. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

/** The text of each page of a PDF in the order in which it was drawn, by poppler. */
export function pdfPages(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-text-'));
  try {
    const file = join(folder, 'book.pdf');
    writeFileSync(file, bytes);
    const { stdout } = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return stdout.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The parts of a DOCX as text, by name. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(parts.map(([name, part]) => [name, strFromU8(part)]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of WordprocessingML in document order; a footnote's call shows as its number. */
export function wordText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:footnoteReference [^>]*w:id="(\d+)"/g)]
    .map(
      ([, text, note]) =>
        note ?? (text ?? '').replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all),
    )
    .join('');
}

/** The text of each real footnote of a DOCX, in order. */
export function wordNotes(xml: string): string[] {
  return [...xml.matchAll(/<w:footnote ([^>]*)>([\s\S]*?)<\/w:footnote>/g)]
    .filter(([, attributes]) => !attributes?.includes('w:type'))
    .map(([, , body]) => wordText(body ?? '').trim());
}

/** A text without white space, soft hyphens and NBSP differences, for comparing what two programs extracted. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b]+/g, '');
}

/** What a line prints: its text with the numbers of its notes and of the pages it refers to. */
export function printedLine(
  line: readonly Inline[],
  numbers: ReadonlyMap<FootnoteInline, number>,
  pages: ReadonlyMap<string, number>,
): string {
  return line
    .map((inline) => {
      switch (inline.kind) {
        case 'footnote':
          return String(numbers.get(inline));
        case 'crossReference':
          return inline.show === 'page' ? String(pages.get(inline.target)) : inline.text;
        case 'link':
          return inline.content.map((run) => run.text).join('');
        case 'tickBox':
          return inline.label;
        case 'break':
          return ' ';
        default:
          return inline.text;
      }
    })
    .join('');
}

/**
 * The running text of a PDF's pages: marking, running head, foot and the notes at the bottom are taken off each page.
 * Also gives the notes, in order.
 */
export function pdfBody(
  pages: readonly string[],
  document: BookDocument,
  noteTexts: readonly string[],
): { readonly body: string; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const furniture = new Set([
    squeeze(document.meta.marking),
    ...document.sections.map((section) => squeeze(`${document.meta.shortTitle}${section.runningTitle}`)),
    ...document.sections.flatMap((section) => (section.tab === undefined ? [] : [section.tab])),
  ]);
  const foot = squeeze(document.meta.foot);
  const bodies = pages.map((page) => {
    const lines = page
      .split('\n')
      .map(squeeze)
      .filter((line) => line !== '' && !(line.startsWith(foot) && /\d+\/\d+$/.test(line)));
    let top = 0;
    while (top < 3 && furniture.has(lines[top] ?? '')) top += 1;
    let end = lines.length;
    while (end > top && furniture.has(lines[end - 1] ?? '')) end -= 1;
    const body = lines.slice(top, end).join('');
    // The notes of a page are its last lines; they are numbered on from the page before.
    const start = notes.length;
    for (let last = noteTexts.length; last > start; last -= 1) {
      const block = noteTexts.slice(start, last).map((text, index) => `${start + index + 1}${squeeze(text)}`);
      if (body.endsWith(block.join(''))) {
        notes.push(...noteTexts.slice(start, last));
        return body.slice(0, body.length - block.join('').length);
      }
    }
    return body;
  });
  return { body: bodies.join(''), notes };
}
