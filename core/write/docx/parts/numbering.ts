import { type CountMark, type Language, LIST_LEVELS, listMarks } from '../../../document/index.ts';
import { twips } from '../sheet.ts';
import { fontsXml } from './style-xml.ts';
import { tag, val, WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** The lists that styles refer to; lists that count get ids from `first` on, one each. */
export const NUMBERING = { bullets: 1, numbers: 2, tableBullets: 3, tableNumbers: 4, first: 5 } as const;

/** Where a list stands: in the text or in the smaller type of tables. */
export type ListSetting = 'body' | 'table';

/** One list that counts from 1. */
export interface CountedList {
  readonly setting: ListSetting;
  readonly level: number;
}

/** The indent of a list's text and its hanging mark, in points. */
export function listIndent(setting: ListSetting, level: number): { left: number; hanging: number } {
  const step = setting === 'body' ? 15 : 11;
  return { left: step * (level + 1), hanging: step };
}

const FORMATS: Readonly<Record<CountMark['signs'], string>> = {
  decimal: 'decimal',
  letter: 'lowerLetter',
  roman: 'lowerRoman',
  ganada: 'ganada',
};

function levelXml(setting: ListSetting, level: number, ordered: boolean, language: Language): string {
  const marks = listMarks(language, setting);
  const count = marks.counts[level];
  const names =
    setting === 'body' ? (ordered ? 'ListNumber' : 'ListBullet') : ordered ? 'TableNumber' : 'TableBullet';
  const indent = listIndent(setting, level);
  return tag(
    'w:lvl',
    { 'w:ilvl': level },
    val('start', 1),
    val('numFmt', ordered && count ? FORMATS[count.signs] : 'bullet'),
    val('pStyle', level === 0 ? names : `${names}${level + 1}`),
    val('lvlText', ordered ? `%${level + 1}${count?.end}` : marks.bullets[level]),
    val('lvlJc', 'left'),
    tag('w:pPr', {}, tag('w:ind', { 'w:left': twips(indent.left), 'w:hanging': twips(indent.hanging) })),
    ordered ? '' : tag('w:rPr', {}, fontsXml('sans', language === 'ko')),
  );
}

function abstractXml(id: number, setting: ListSetting, ordered: boolean, language: Language): string {
  const levels = Array.from({ length: LIST_LEVELS }, (_, level) =>
    levelXml(setting, level, ordered, language),
  );
  return tag(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    // A fixed nsid per definition: Word joins definitions with the same one when text is pasted.
    val('nsid', `A1DE000${id}`),
    val('multiLevelType', 'hybridMultilevel'),
    ...levels,
  );
}

/** numbering.xml: four definitions, and an instance that starts anew for each list that counts. */
export function numberingXml(lists: readonly CountedList[], language: Language): string {
  const instance = (id: number, definition: number, ...more: string[]): string =>
    tag('w:num', { 'w:numId': id }, val('abstractNumId', definition), ...more);
  return (
    XML_DECLARATION +
    tag(
      'w:numbering',
      { 'xmlns:w': WORD_NAMESPACE },
      abstractXml(NUMBERING.bullets, 'body', false, language),
      abstractXml(NUMBERING.numbers, 'body', true, language),
      abstractXml(NUMBERING.tableBullets, 'table', false, language),
      abstractXml(NUMBERING.tableNumbers, 'table', true, language),
      ...[1, 2, 3, 4].map((id) => instance(id, id)),
      ...lists.map((list, index) =>
        instance(
          NUMBERING.first + index,
          list.setting === 'body' ? NUMBERING.numbers : NUMBERING.tableNumbers,
          tag('w:lvlOverride', { 'w:ilvl': list.level }, val('startOverride', 1)),
        ),
      ),
    )
  );
}
