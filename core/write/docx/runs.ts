import { escapeXml } from './text.ts';

/** A run that holds some XML, in a character style if one is named. */
export function run(content: string, style?: string): string {
  return style === undefined
    ? `<w:r>${content}</w:r>`
    : `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr>${content}</w:r>`;
}

/** Plain text as the content of a run. */
export function textXml(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

/** A run of plain text, in a character style if one is named. */
export function textRun(text: string, style?: string): string {
  return run(textXml(text), style);
}

/** A jump to the next tab stop. */
export const TAB = run('<w:tab/>');

/** Runs that lead to a bookmark of this file. */
export function innerLink(anchor: string, runs: string): string {
  return `<w:hyperlink w:history="1" w:anchor="${anchor}">${runs}</w:hyperlink>`;
}
