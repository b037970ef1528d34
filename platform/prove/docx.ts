import { unzipSync } from 'fflate';
import { normalise } from './search.ts';
import { textsOfXml } from './xml.ts';

const FONT = /\.(odttf|ttf|otf)$/i;

/** Everything a Word file says: the text of each part, its attributes, and what stands in other files inside it. */
export function textsOfDocx(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, data]) => {
    if (FONT.test(name)) return [];
    const isXml = /\.(xml|rels)$/i.test(name);
    return [normalise(name), ...(isXml ? textsOfXml(new TextDecoder().decode(data)) : textsOfBytes(data))];
  });
}

/** A picture or an embedded file may hold words as UTF-8 or UTF-16. */
function textsOfBytes(data: Uint8Array): readonly string[] {
  const buffer = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return [normalise(buffer.toString('utf8')), normalise(buffer.toString('utf16le'))];
}
