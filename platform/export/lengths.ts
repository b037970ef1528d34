import type { Finding } from '../../core/check/index.ts';
import type { BookDocument, PdfResult, Section } from '../../core/document/index.ts';
import type { Book, Template } from '../../core/model/index.ts';

/** On how many pages each section stands, by its id. */
export function sectionLengths(
  document: BookDocument,
  pdf: Pick<PdfResult, 'pageCount' | 'sectionPages'>,
): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  document.sections.forEach((section, index) => {
    const start = pdf.sectionPages.get(section.id);
    if (start === undefined) return;
    const next = document.sections[index + 1];
    const nextStart = next && pdf.sectionPages.get(next.id);
    // A section that runs on begins on the last page of the one before it.
    const end = nextStart === undefined ? pdf.pageCount : nextStart - (next?.startsPage ? 1 : 0);
    lengths.set(section.id, Math.max(1, end - start + 1));
  });
  return lengths;
}

/** Sections longer than their template wants them. */
export function checkLengths(
  document: BookDocument,
  pdf: Pick<PdfResult, 'pageCount' | 'sectionPages'>,
  template: Template,
  book: Book,
): Finding[] {
  const lengths = sectionLengths(document, pdf);
  const issueSections = new Set(
    template.sections.filter((section) => section.type === 'issues').map((section) => section.id),
  );
  return template.limits.flatMap(({ sectionId, pages: limit }) => {
    const measured = document.sections.filter((section) =>
      issueSections.has(sectionId) ? section.role === 'issue' : section.id === sectionId,
    );
    return measured.flatMap((section): Finding[] => {
      const pages = lengths.get(section.id) ?? 0;
      // A page begun is a page; half a page as a limit means that it fits on one.
      if (pages <= Math.ceil(limit)) return [];
      return [
        {
          code: 'over-length',
          severity: 'warning',
          message: `${nameOf(section)} takes ${pages} pages; template "${template.id}" allows ${limit}`,
          params: { section: section.title === '' ? section.id : section.title, pages, limit },
          place: { kind: 'book', id: book.id },
        },
      ];
    });
  });
}

function nameOf(section: Section): string {
  const title = section.title === '' ? section.id : section.title;
  return section.role === 'issue' ? `issue tab "${title}"` : `section "${title}"`;
}
