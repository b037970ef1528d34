import { assertNever, linesOf, plainText, type Block, type Section } from '../../document/index.ts';
import type { TableBlock, TableCell } from '../../document/index.ts';

/** The words of a section as passages: a paragraph, an item of a list or a row of a table each. */
export function passagesOf(section: Section): readonly string[] {
  return section.blocks
    .flatMap(blockPassages)
    .map(tidy)
    .filter((passage) => passage !== '');
}

/** What a passage is compared as: a line break or a second space is no change. */
function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function blockPassages(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      // The grey line under a title says when something was updated, which is no news besides the update.
      return block.style === 'standfirst' ? [] : [plainText(block.content)];
    case 'list':
      return block.items.map(joined);
    case 'table':
      return tablePassages(block);
    case 'annex':
    case 'keyFacts':
      return block.facts.map((fact) => join([fact.label, plainText(fact.value)], ': '));
    case 'callout':
      return callout(block.title, block.content.flatMap(blockPassages));
    case 'positionTable':
      return [
        ...side(block.labels.ours, block.ours),
        ...side(block.labels.theirs, block.theirs),
        ...side(block.labels.distance, [
          { kind: 'paragraph', style: 'body', content: [...badge(block.state?.text), ...block.distance] },
        ]),
      ];
    case 'movementTable':
      return block.rows.map((row) => join([row.round, row.ours, row.theirs].map(plainText)));
    case 'personCard':
      return [
        join([block.name, plainText(block.role)]),
        ...block.facts.map((fact) => join([fact.label, plainText(fact.value)], ': ')),
        ...block.content.flatMap(blockPassages),
      ];
    case 'figure':
      return linesOf(block).map(plainText);
    case 'columns':
      return block.columns.flatMap((column) => column.flatMap(blockPassages));
    // Headings come and go with what stands under them; drawings and matrices show what tables and texts say.
    case 'heading':
    case 'movementMatrix':
    case 'timeline':
    case 'rateChart':
    case 'contents':
    case 'pageBreak':
    case 'writingLines':
    case 'cover':
    case 'masthead':
      return [];
    default:
      return assertNever(block);
  }
}

function badge(text: string | undefined): readonly { readonly kind: 'text'; readonly text: string }[] {
  return text === undefined ? [] : [{ kind: 'text', text: `${text}. ` }];
}

function side(label: string, blocks: readonly Block[]): readonly string[] {
  const text = joined(blocks);
  return text === '' || text === '–' ? [] : [`${label}: ${text}`];
}

function callout(title: string, [first, ...rest]: readonly string[]): readonly string[] {
  return first === undefined ? [] : [`${title} ${first}`, ...rest];
}

/** Rows without the columns that are worked out from the rest: a countdown runs on by itself. */
function tablePassages(block: TableBlock): readonly string[] {
  const told = (_cell: TableCell, column: number): boolean => block.columns[column]?.derived !== true;
  return block.rows.map((row) => join(row.filter(told).map((cell) => joined(cell.content))));
}

function joined(blocks: readonly Block[]): string {
  return join(blocks.flatMap(blockPassages), ' ');
}

function join(parts: readonly string[], between = ' · '): string {
  return parts
    .map(tidy)
    .filter((part) => part !== '')
    .join(between);
}
