/** A text as one line: what is pasted with breaks keeps its words apart, and a break at the end is none. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]+$/, '').replaceAll(/\s*[\r\n]+\s*/g, ' ');
}
