import type { Language } from '../../../document/index.ts';
import type { Sheet } from '../sheet.ts';
import { characterStyles } from './character-styles.ts';
import { paragraphStyles } from './paragraph-styles.ts';
import { fontsXml, styleXml } from './style-xml.ts';
import { tableStylesXml } from './table-styles.ts';
import { tag, WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** The language tags Word checks spelling by. */
export const WORD_LANGUAGES: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' };

/**
 * The languages of a book, for the styles and the settings. w:val is the language of Latin letters only, so a Korean
 * book has English there, as Word writes it in Korea: marked as Korean, LibreOffice would break English words anywhere.
 */
export function languageXml(name: string, language: Language): string {
  const latin = language === 'ko' ? 'en-US' : WORD_LANGUAGES[language];
  return tag(name, { 'w:val': latin, 'w:eastAsia': WORD_LANGUAGES.ko, 'w:bidi': 'ar-SA' });
}

/** styles.xml: every style the book uses, with what the library's defaults lack (outline, keeping, language). */
export function stylesXml(sheet: Sheet, language: Language): string {
  const defaults = tag(
    'w:docDefaults',
    {},
    tag('w:rPrDefault', {}, tag('w:rPr', {}, fontsXml('serif'), languageXml('w:lang', language))),
    // No w:wordWrap: without it Word breaks Hangul at spaces only, as the book wants.
    tag('w:pPrDefault', {}, tag('w:pPr', {}, '<w:widowControl/>', tag('w:spacing', { 'w:after': 0 }))),
  );
  return (
    XML_DECLARATION +
    tag(
      'w:styles',
      { 'xmlns:w': WORD_NAMESPACE },
      defaults,
      ...paragraphStyles(sheet).map((style) => styleXml(style, language)),
      ...characterStyles(sheet.scale).map((style) => styleXml(style, language)),
      tableStylesXml(),
      tag(
        'w:style',
        { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' },
        '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
      ),
    )
  );
}
