// What XML 1.0 cannot hold at all: most control characters and the two non-characters of the first plane.
// A single one makes Word refuse the whole file.
// oxlint-disable-next-line no-control-regex -- finding control characters is the point
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const ANY_BREAK = /\r\n|[\r\n\t\u2028\u2029\u0085]/g;

/** Text as the file may hold it: composed (NFC), one line, without characters XML forbids. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(ANY_BREAK, ' ').replace(ILLEGAL, '').normalize('NFC');
}

/** The text escaped for XML content and attribute values. */
export function escapeXml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** How wide a text is in ems, roughly: Hangul and Hanja are square, Latin about half of that. */
export function roughWidth(text: string): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) >= 0x1100 ? 1 : 0.52;
  return ems;
}
