import { LIST_LEVELS } from '../../../document/index.ts';
import { GREY, HAIRLINE, INK, NAVY, TONE_NAMES, TRACK } from '../palette.ts';
import type { Sheet, TypeScale } from '../sheet.ts';
import { NUMBERING, listIndent } from './numbering.ts';
import { coverStyles, helperStyles, pageStyles } from './page-styles.ts';
import { calloutStyle, tableTextStyles } from './table-text-styles.ts';
import type { ParagraphSpec, StyleSpec } from './style-xml.ts';

const EDGE = { color: HAIRLINE, size: 0.75, space: 7 };
const FRAME = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };

/** All paragraph styles of a book; nothing in the text uses a style that is not here. */
export function paragraphStyles(sheet: Sheet): readonly StyleSpec[] {
  const scale = sheet.scale;
  return [
    ...textStyles(scale),
    ...headingStyles(scale),
    ...listStyles(scale),
    ...tableTextStyles(scale),
    ...TONE_NAMES.flatMap((tone) => [false, true].map((snug) => calloutStyle(tone, scale, snug))),
    ...coverStyles(scale),
    ...pageStyles(sheet),
    ...helperStyles(scale),
  ];
}

function textStyles(scale: TypeScale): StyleSpec[] {
  const { air, lines } = scale;
  return [
    {
      type: 'paragraph',
      id: 'Normal',
      name: 'Normal',
      isDefault: true,
      gallery: true,
      // Not in the document's defaults: there LibreOffice lets them win over character styles inside tables.
      run: { color: INK, size: scale.body },
      // Korean wants no gap between letters and digits: "7월", not "7 월".
      paragraph: { autoSpace: false },
    },
    {
      type: 'paragraph',
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      gallery: true,
      paragraph: { after: 7 * air, leading: lines.body },
    },
    {
      type: 'paragraph',
      id: 'Statement',
      name: 'Statement',
      basedOn: 'BodyText',
      custom: true,
      gallery: true,
      paragraph: { leading: lines.statement },
      run: { size: scale.statement },
    },
    {
      type: 'paragraph',
      id: 'Standfirst',
      name: 'Standfirst',
      basedOn: 'BodyText',
      next: 'BodyText',
      custom: true,
      gallery: true,
      paragraph: { after: 5 * air, keepNext: true },
      run: { italic: true, color: GREY },
    },
    {
      type: 'paragraph',
      id: 'Label',
      name: 'Label',
      basedOn: 'Normal',
      custom: true,
      gallery: true,
      paragraph: { before: 2 * air, after: 6 * air, leading: lines.label },
      run: { font: 'sans', size: scale.tiny, color: GREY },
    },
    {
      type: 'paragraph',
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'BodyText',
      gallery: true,
      paragraph: { before: 8 * air, after: 4 * air, keepNext: true, keepLines: true },
      run: { font: 'sans', size: scale.tiny + 0.5, bold: true, color: GREY },
    },
    {
      type: 'paragraph',
      id: 'FigureCaption',
      name: 'Figure Caption',
      basedOn: 'Caption',
      next: 'BodyText',
      custom: true,
      // Under a picture the caption ends the group instead of opening it.
      paragraph: { before: 0, after: 10 * air, keepNext: false },
    },
    {
      type: 'paragraph',
      id: 'Figure',
      name: 'Figure',
      basedOn: 'Normal',
      next: 'FigureCaption',
      custom: true,
      paragraph: { before: 6 * air, after: 4 * air, keepNext: true },
    },
    {
      type: 'paragraph',
      id: 'FigureAlone',
      name: 'Figure Alone',
      basedOn: 'Figure',
      next: 'BodyText',
      custom: true,
      paragraph: { after: 10 * air, keepNext: false },
    },
    {
      type: 'paragraph',
      id: 'FigureMissing',
      name: 'Figure Missing',
      basedOn: 'FigureAlone',
      custom: true,
      paragraph: { left: 8, right: 8, align: 'center', borders: FRAME, shade: TRACK },
      run: { font: 'sans', size: scale.tiny, color: GREY },
    },
    {
      type: 'paragraph',
      id: 'FootnoteSeparator',
      name: 'Footnote Separator',
      basedOn: 'Normal',
      custom: true,
      paragraph: { after: 3 },
      run: { color: HAIRLINE },
    },
    {
      type: 'paragraph',
      id: 'FootnoteText',
      name: 'footnote text',
      basedOn: 'Normal',
      paragraph: {
        after: 0,
        leading: lines.note,
        left: 16,
        hanging: 16,
        tabs: [{ at: 16, align: 'left' }],
        keepLines: true,
      },
      run: { font: 'sans', size: scale.tiny - 0.5, color: GREY },
    },
  ];
}

function headingStyles(scale: TypeScale): StyleSpec[] {
  const { air, lines } = scale;
  const kept: ParagraphSpec = { keepNext: true, keepLines: true };
  return [
    {
      type: 'paragraph',
      id: 'Heading1',
      name: 'heading 1',
      basedOn: 'Normal',
      next: 'BodyText',
      gallery: true,
      paragraph: { ...kept, before: 0, after: 4 * air, leading: lines.title, outline: 0 },
      run: { size: scale.heading1, bold: true, color: NAVY },
    },
    {
      type: 'paragraph',
      id: 'HeadingRunOn',
      name: 'Heading Run-on',
      basedOn: 'Heading1',
      next: 'BodyText',
      custom: true,
      paragraph: { before: 12 * air, leading: lines.runOn },
      run: { size: scale.heading1 * 0.74 },
    },
    {
      type: 'paragraph',
      id: 'Heading2',
      name: 'heading 2',
      basedOn: 'Normal',
      next: 'BodyText',
      gallery: true,
      paragraph: { ...kept, before: 9 * air, after: 4 * air, leading: lines.heading2, outline: 1 },
      run: { font: 'sans', size: scale.heading2, bold: true, color: NAVY },
    },
    {
      type: 'paragraph',
      id: 'Heading3',
      name: 'heading 3',
      basedOn: 'Normal',
      next: 'BodyText',
      gallery: true,
      paragraph: { ...kept, before: 5 * air, after: 3 * air, leading: lines.heading3, outline: 2 },
      run: { font: 'sans', size: scale.heading2 - 1, bold: true, color: GREY },
    },
    {
      type: 'paragraph',
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'BodyText',
      gallery: true,
      // Looks like a Heading 1, but stays out of the contents it heads.
      paragraph: { ...kept, before: 0, after: 9 * air, leading: lines.title },
      run: { size: scale.heading1, bold: true, color: NAVY },
    },
  ];
}

function listStyles(scale: TypeScale): StyleSpec[] {
  const air = scale.air;
  const styles: StyleSpec[] = [];
  for (let level = 0; level < LIST_LEVELS; level += 1) {
    const suffix = level === 0 ? '' : ` ${level + 1}`;
    const id = level === 0 ? '' : String(level + 1);
    const indent = listIndent('body', level);
    const paragraph: ParagraphSpec = { after: 4 * air };
    styles.push(
      {
        type: 'paragraph',
        id: `ListBullet${id}`,
        name: `List Bullet${suffix}`,
        basedOn: 'BodyText',
        gallery: level === 0,
        paragraph: { ...paragraph, ...indent, numbering: { id: NUMBERING.bullets, level } },
      },
      {
        type: 'paragraph',
        id: `ListNumber${id}`,
        name: `List Number${suffix}`,
        basedOn: 'BodyText',
        gallery: level === 0,
        paragraph: { ...paragraph, ...indent, numbering: { id: NUMBERING.numbers, level } },
      },
      {
        type: 'paragraph',
        id: `ListContinue${id}`,
        name: `List Continue${suffix}`,
        basedOn: 'BodyText',
        paragraph: { ...paragraph, left: indent.left },
      },
    );
  }
  return styles;
}
