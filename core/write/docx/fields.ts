import { run, textRun } from './runs.ts';
import { escapeXml } from './text.ts';

const mark = (type: 'begin' | 'separate' | 'end'): string => run(`<w:fldChar w:fldCharType="${type}"/>`);

/** The runs that open a field: begin, instruction, separator. Never dirty, so Word asks nothing on opening. */
export function fieldStart(instruction: string): string {
  const words = `<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText>`;
  return mark('begin') + run(words) + mark('separate');
}

/** The run that closes a field. */
export const FIELD_END = mark('end');

/** A whole field with the result it shows until Word works it out anew. */
export function field(instruction: string, result: string): string {
  return fieldStart(instruction) + textRun(result) + FIELD_END;
}
