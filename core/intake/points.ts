import type { POINT_KINDS } from '../model/index.ts';
import type { RichBlock, RichInline, RichText } from '../model/index.ts';

/** A block of a document, with the level of its heading where it is one. */
export interface DocumentBlock {
  readonly block: RichBlock;
  readonly heading?: number | undefined;
}

/** What a talking point is for. */
export type PointKind = (typeof POINT_KINDS)[number];

/** A talking point as a document has it. */
export interface PlannedPoint {
  readonly pointKind: PointKind;
  readonly lead: string;
  readonly support: RichText;
  /** Their line or question, which the point answers. */
  readonly prompt?: string | undefined;
}

/** How a document is cut into points: one for each heading, or one for each paragraph and item of a list. */
export type Cut = 'headings' | 'lines';

/** A paragraph up to this many characters is said as it is; of a longer one the first sentence is the line. */
const LONGEST_LEAD = 240;

const KIND_WORDS: readonly (readonly [PointKind, RegExp])[] = [
  ['if-raised', /if raised|defensive|question|q\s*&\s*a|responsive|제기\s*시|질의|예상\s*질문|대응/i],
  ['avoid', /avoid|do not (say|raise|offer)|don.t say|언급\s*자제|금지|유의/i],
  ['press', /press|media|언론|보도/i],
  ['ask', /\bask(s|ed)?\b|request|요청|요구/i],
  ['say', /\bsay\b|talking point|key message|raise|말씀|발언/i],
];

/** The cut that suits a document: by headings where they say more than what is for what, and no lists do the work. */
export function guessCut(blocks: readonly DocumentBlock[]): Cut {
  const headings = blocks.filter(
    ({ block, heading }) => heading !== undefined && kindIn(wordsOf(block)) === undefined,
  ).length;
  const lists = blocks.filter(({ block }) => block.kind === 'list').length;
  return headings > 1 && headings > lists ? 'headings' : 'lines';
}

/** Cuts a document into talking points. Headings like "If raised" say what those below them are for. */
export function planPoints(
  blocks: readonly DocumentBlock[],
  cut: Cut,
  language: string,
): readonly PlannedPoint[] {
  return withPrompts(cut === 'headings' ? byHeadings(blocks, language) : byLines(blocks, language));
}

const QUESTION = /^(?:Q\d*|문\d*|질문\d*)\s*[.:)]\s*|[?？]$/i;
const ANSWER = /^(?:A\d*|답\d*|답변\d*)\s*[.:)]\s*/i;

/** A question among answers is what the next one answers: "Q: …" and "A: …", or a line that ends in a question mark. */
function withPrompts(points: readonly PlannedPoint[]): readonly PlannedPoint[] {
  const out: PlannedPoint[] = [];
  let prompt: string | undefined;
  for (const point of points) {
    const answers = point.pointKind === 'if-raised' || point.pointKind === 'press';
    if (answers && prompt === undefined && QUESTION.test(point.lead)) {
      prompt = point.lead.replace(/^(?:Q\d*|문\d*|질문\d*)\s*[.:)]\s*/i, '');
      continue;
    }
    out.push(prompt === undefined ? point : { ...point, lead: point.lead.replace(ANSWER, ''), prompt });
    prompt = undefined;
  }
  // a last question without an answer is kept as it stands
  return prompt === undefined ? out : [...out, { pointKind: 'if-raised', lead: prompt, support: [] }];
}

function byHeadings(blocks: readonly DocumentBlock[], language: string): readonly PlannedPoint[] {
  const points: PlannedPoint[] = [];
  let open = false;
  for (const { block, heading } of blocks) {
    const last = points.at(-1);
    if (heading !== undefined) {
      points.push({ pointKind: kindIn(wordsOf(block)) ?? 'say', lead: wordsOf(block), support: [] });
      open = true;
    } else if (open && last) points[points.length - 1] = { ...last, support: [...last.support, block] };
    else points.push(...pointsOf(block, 'say', language));
  }
  return points.filter(({ lead }) => lead !== '');
}

function byLines(blocks: readonly DocumentBlock[], language: string): readonly PlannedPoint[] {
  let kind: PointKind = 'say';
  return blocks.flatMap(({ block, heading }) => {
    if (heading === undefined) return pointsOf(block, kind, language);
    kind = kindIn(wordsOf(block)) ?? 'say';
    return [];
  });
}

/** The point or points of a block; a table stands below the point before it and is not said. */
function pointsOf(block: RichBlock, pointKind: PointKind, language: string): readonly PlannedPoint[] {
  switch (block.kind) {
    case 'paragraph':
      return withLead(block.content, [], pointKind, language);
    case 'list':
      return block.items.flatMap(([first, ...rest]) =>
        first?.kind === 'paragraph'
          ? withLead(first.content, rest, pointKind, language)
          : first === undefined
            ? []
            : pointsOf(first, pointKind, language),
      );
    case 'table':
      return block.rows.flatMap(([first = [], ...rest]) =>
        withLead(
          first,
          rest.filter((cell) => cell.length > 0).map((content) => ({ kind: 'paragraph', content })),
          pointKind,
          language,
        ),
      );
  }
}

/** Parts a paragraph into the line that is said and what supports it: its bold beginning, or its first sentence. */
function withLead(
  content: readonly RichInline[],
  below: RichText,
  pointKind: PointKind,
  language: string,
): readonly PlannedPoint[] {
  const words = inlineWords(content).trim();
  if (words === '') return [];
  const bold = content.findIndex((inline) => inline.kind !== 'text' || inline.bold !== true);
  const parted =
    bold > 0 ? [content.slice(0, bold), content.slice(bold)] : partAtSentence(content, words, language);
  const [head = [], tail = []] = parted;
  const rest = trimStart(tail);
  // a line takes no footnotes: they go to the support
  const notes = head.filter((inline) => inline.kind === 'footnote');
  const under = [...rest, ...notes];
  return [
    {
      pointKind,
      lead: inlineWords(head).replaceAll(/\s+/g, ' ').trim(),
      support: under.length === 0 ? below : [{ kind: 'paragraph', content: under }, ...below],
    },
  ];
}

function partAtSentence(
  content: readonly RichInline[],
  words: string,
  language: string,
): readonly (readonly RichInline[])[] {
  const [first] = content;
  if (words.length <= LONGEST_LEAD || first?.kind !== 'text') return [content, []];
  const [sentence] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(first.text);
  const end = sentence?.segment.length ?? first.text.length;
  if (end >= first.text.length) return [content, []];
  return [
    [{ ...first, text: first.text.slice(0, end) }],
    [{ ...first, text: first.text.slice(end) }, ...content.slice(1)],
  ];
}

function trimStart([first, ...rest]: readonly RichInline[]): readonly RichInline[] {
  if (first === undefined) return [];
  if (first.kind === 'break') return trimStart(rest);
  if (first.kind !== 'text') return [first, ...rest];
  const text = first.text.replace(/^[\s:–—-]+/, '');
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest];
}

function kindIn(words: string): PointKind | undefined {
  return KIND_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The words of a block's lines. */
export function wordsOf(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineWords(block.content).trim();
    case 'list':
      return block.items.map((item) => item.map(wordsOf).join(' ')).join(' ');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(inlineWords).join(' ')).join(' ');
  }
}

function inlineWords(inlines: readonly RichInline[]): string {
  return inlines
    .map((inline) => ('text' in inline ? inline.text : inline.kind === 'break' ? ' ' : ''))
    .join('');
}
