import { assembleBook } from '../../core/assemble/index.ts';
import type { BookDocument, Language, Section } from '../../core/document/index.ts';
import { readWorkspace } from '../../platform/interchange/index.ts';
import { readTemplate } from '../support/workspace.ts';

/** About how many pages an issue tab of the sample takes; the benchmark reports the pages it really got. */
const PAGES_A_TAB = 1.7;

/** The sample's book in a language, with its issue tabs repeated until it has about `pages` pages. */
export async function bookOfPages(pages: number, language: Language): Promise<BookDocument> {
  const folder = new URL('../../samples/korea-us-2025', import.meta.url).pathname;
  const { workspace } = await readWorkspace(folder);
  const book = workspace?.records.book.find((candidate) => candidate.id === `second-technical-${language}`);
  if (!workspace || !book) throw new Error('the sample has no such book');
  const result = assembleBook({
    workspace,
    template: readTemplate(book.templateId),
    book,
    variant: 'principal',
    imageSizes: new Map(),
  });
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('\n'));
  const { document } = result;
  const front = document.sections.filter(
    (section) => section.role === 'cover' || section.role === 'contents',
  );
  const issues = document.sections.filter((section) => section.role === 'issue');
  const count = Math.max(1, Math.round((pages - 3) / PAGES_A_TAB));
  const tabs = Array.from({ length: count }, (_, index): Section => {
    const original = issues[index % issues.length];
    if (!original) throw new Error('the sample has no issue tabs');
    // A copy of its own for every tab: a footnote is called once only.
    const copy = structuredClone(original);
    return { ...copy, id: `tab-${index + 1}`, tab: String(index + 1) };
  });
  const targets = new Set(tabs.map((tab) => tab.id));
  return {
    ...document,
    sections: [...front, ...tabs].filter(({ role, id }) => role !== 'issue' || targets.has(id)),
  };
}
