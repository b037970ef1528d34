/** Fields whose strings are ids, dates and words of the program, not texts that a reader sees. */
const NOT_TEXT =
  /^(id|.*Ids?|speakingOrder|kind|type|revision|updatedAt|marking|releaseTo|releaseFields|reviewBy|knownFrom|knownUntil|from|until|date|asOf|state|ladder|move|level|tier|standing|pointKind|meetingKind|settledAs|timeZone|languages|language|variants|variantMarkings|format|file|mediaType|field|order|leaveOut|vettedFor|after|parts|tab|orientation|size|density|meetingKinds|href)$/;

/** The shortest text worth searching a file for: shorter ones ("US", "25 %") stand everywhere. */
const SHORTEST = 6;

/**
 * Every text inside a value that a reader could recognise, sentence by sentence, white space folded and in NFC.
 * Runs of one paragraph are joined first, so that a bold word does not cut a sentence in two.
 */
export function collectTexts(value: unknown): string[] {
  const found: string[] = [];
  visit(value, found);
  return found.flatMap(splitSentences);
}

/**
 * A text without what a line break, a hyphenation, capitals or another spelling of the same letters changes: two texts
 * that a reader would take for the same are the same.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '');
}

function visit(value: unknown, found: string[]): void {
  if (typeof value === 'string') {
    found.push(value);
  } else if (Array.isArray(value)) {
    const runs = joinRuns(value);
    if (runs === undefined) for (const item of value) visit(item, found);
    else found.push(...runs);
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, child] of Object.entries(value)) if (!NOT_TEXT.test(field)) visit(child, found);
  }
}

/** The joined text of rich-text inlines and the texts of their notes; undefined if the list is not one of inlines. */
function joinRuns(list: readonly unknown[]): string[] | undefined {
  let line = '';
  const notes: string[] = [];
  for (const item of list) {
    if (typeof item !== 'object' || item === null || !('kind' in item)) return undefined;
    if ('text' in item && typeof item.text === 'string') line += item.text;
    else if (item.kind === 'break') line += ' ';
    else if (item.kind === 'footnote') visit({ ...item, kind: undefined }, notes);
    else return undefined;
  }
  return line === '' ? notes : [line, ...notes];
}

function splitSentences(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?。])\s+/)
    .filter((sentence) => sentence.length >= SHORTEST);
}
