import { GAP, normalise } from './search.ts';

const TAG = /<(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const ATTRIBUTE = /[\w:.-]+\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
// What ends a text: after these a sentence cannot go on.
const ENDS = /^<\/(?:w:p|w:tc|rdf:li|dc:\w+|cp:\w+)\b/;

/** What an XML text says: its characters, those in Word's text runs alone, and its attributes. */
export function textsOfXml(xml: string): readonly string[] {
  let text = '';
  let visible = '';
  const attributes: string[] = [];
  let at = 0;
  let inText = false;
  const take = (part: string): void => {
    if (part === '') return;
    const decoded = normalise(decodeEntities(part));
    text += decoded;
    if (inText) visible += decoded;
  };
  for (const match of xml.matchAll(TAG)) {
    const [tag] = match;
    take(xml.slice(at, match.index));
    at = match.index + tag.length;
    if (tag.startsWith('<w:t>') || tag.startsWith('<w:t ')) inText = !tag.endsWith('/>');
    else if (tag.startsWith('</')) inText = false;
    if (ENDS.test(tag)) {
      text += GAP;
      visible += GAP;
    }
    for (const attribute of tag.matchAll(ATTRIBUTE)) {
      attributes.push(normalise(decodeEntities(attribute[1] ?? attribute[2] ?? '')));
    }
  }
  take(xml.slice(at));
  // Instructions of fields stand between the runs of a sentence; readers see it without them.
  return [text, visible, attributes.join(GAP)];
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
