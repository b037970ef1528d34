import { type ParagraphChild, Run, StringContainer, TextRun } from 'docx';
import { element } from './elements.ts';
import { cleanText } from './text.ts';

const mark = (type: 'begin' | 'separate' | 'end', style: string | undefined): Run =>
  new Run({ ...(style ? { style } : {}), children: [element('w:fldChar', { 'w:fldCharType': type })] });

/** The runs that open a field: begin, instruction, separator. Never dirty, so Word asks nothing on opening. */
export function fieldStart(instruction: string, style?: string): readonly ParagraphChild[] {
  return [
    mark('begin', style),
    new Run({
      ...(style ? { style } : {}),
      children: [new FieldInstruction(instruction)],
    }),
    mark('separate', style),
  ];
}

/** The run that closes a field. */
export function fieldEnd(style?: string): ParagraphChild {
  return mark('end', style);
}

/** A whole field with the result it shows until Word works it out anew. */
export function field(instruction: string, result: string, style?: string): readonly ParagraphChild[] {
  return [
    ...fieldStart(instruction, style),
    new TextRun({ text: cleanText(result), ...(style ? { style } : {}) }),
    fieldEnd(style),
  ];
}

class FieldInstruction extends StringContainer {
  constructor(instruction: string) {
    super('w:instrText', ` ${instruction} `);
  }
}
