import type { Language } from '../../../document/index.ts';
import { languageXml } from './styles.ts';
import { tag, val, WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

const MODE_URI = 'http://schemas.microsoft.com/office/word';

/** settings.xml: the layout rules of Word 2013 and later, and nothing that asks when the file is opened. */
export function settingsXml(language: Language): string {
  const setting = (name: string, value: string): string =>
    tag('w:compatSetting', { 'w:name': name, 'w:uri': MODE_URI, 'w:val': value });
  const separators = (kind: string): string =>
    tag(`w:${kind}Pr`, {}, tag(`w:${kind}`, { 'w:id': -1 }), tag(`w:${kind}`, { 'w:id': 0 }));
  return (
    XML_DECLARATION +
    tag(
      'w:settings',
      { 'xmlns:w': WORD_NAMESPACE },
      tag('w:zoom', { 'w:percent': 100 }),
      val('defaultTabStop', 720),
      val('characterSpacingControl', 'doNotCompress'),
      separators('footnote'),
      separators('endnote'),
      tag(
        'w:compat',
        {},
        setting('compatibilityMode', '15'),
        setting('overrideTableStyleFontSizeAndJustification', '1'),
        setting('enableOpenTypeFeatures', '1'),
        setting('doNotFlipMirrorIndents', '1'),
        setting('differentiateMultirowTableHeaders', '1'),
      ),
      languageXml('w:themeFontLang', language),
      val('decimalSymbol', '.'),
      val('listSeparator', ','),
    )
  );
}
