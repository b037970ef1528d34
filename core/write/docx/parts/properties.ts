import type { DocumentMeta } from '../../../document/index.ts';
import { WORD_LANGUAGES } from './styles.ts';
import { tag, XML_DECLARATION } from './xml.ts';
import { escapeXml } from '../text.ts';

const NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

/** docProps/core.xml: what the book says of itself. An empty author is left out, never replaced by a default. */
export function corePropertiesXml(meta: DocumentMeta): string {
  const text = (name: string, value: string): string => (value === '' ? '' : tag(name, {}, escapeXml(value)));
  const time = Date.parse(meta.date);
  // The book's own date, not the clock's: the same book gives the same file.
  const stamp = Number.isNaN(time) ? '' : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
  const date = (name: string): string =>
    stamp === '' ? '' : tag(name, { 'xsi:type': 'dcterms:W3CDTF' }, stamp);
  return (
    XML_DECLARATION +
    tag(
      'cp:coreProperties',
      NAMESPACES,
      text('dc:title', meta.title),
      text('dc:subject', meta.subject),
      text('dc:creator', meta.author),
      text('cp:keywords', meta.keywords.join('; ')),
      text('dc:language', WORD_LANGUAGES[meta.language]),
      text('cp:lastModifiedBy', meta.author),
      text('cp:revision', String(Math.max(1, Math.trunc(meta.revision)))),
      date('dcterms:created'),
      date('dcterms:modified'),
    )
  );
}
