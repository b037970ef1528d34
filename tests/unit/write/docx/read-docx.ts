import { strFromU8, unzipSync } from 'fflate';

/** The text parts of a Word file by their paths. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([path, data]) => [path, strFromU8(data)]),
  );
}

/** One part, or an error if the file has none of that name. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes).get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  return part;
}

/** The values a pattern's first group finds. */
export function allOf(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** The text of a piece of WordprocessingML as a reader sees it: no fields' instructions, spaces as single blanks. */
export function textOf(xml: string): string {
  const text = xml
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<w:(?:tab|br)\/>|<\/w:p>/g, ' ')
    .replace(/<[^>]+>/g, '');
  return oneLine(
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}

/** A text with all blanks, no-break ones included, as single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}
