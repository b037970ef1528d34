import type { BookDocument, Section } from '../document/index.ts';
import { find, plain, type Context } from './context.ts';
import { markingOf } from './release.ts';
import { bookSubtitle, bookTitle, versionText } from './sections/cover.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;

/** The document of a book from its sections: what it says of itself, its paper and its writers' words. */
export function makeDocument(context: Context, sections: readonly Section[]): BookDocument {
  const { template, settings, book, variant, labels } = context;
  const { margins } = template.page;
  const forPerson = find(context, 'person', book.forId);
  return {
    meta: {
      title: bookTitle(context),
      shortTitle: bookTitle(context),
      subtitle: bookSubtitle(context),
      language: context.language,
      variant,
      marking: plain(context, markingOf(settings, variant)?.label),
      foot: versionText(context),
      subject: [labels.briefingBook, plain(context, forPerson?.name)]
        .filter((part) => part !== '')
        .join(' · '),
      author: settings.issuer.map((text) => plain(context, text)).join(', '),
      keywords: context.issueTabs.map(({ issue }) => plain(context, issue.shortTitle ?? issue.title)),
      date: book.asOf,
      revision: book.edition ?? book.revision,
    },
    page: {
      size: template.page.size,
      margins: {
        top: margins.top * MM,
        right: margins.right * MM,
        bottom: margins.bottom * MM,
        left: margins.left * MM,
      },
      density: template.page.density,
      rightHandTabs: book.rightHandTabs ?? template.page.rightHandTabs,
    },
    labels: {
      contents: labels.contents,
      page: labels.page,
      notes: labels.notes,
      continued: labels.continued,
      blankPage: labels.blankPage,
    },
    sections,
  };
}
