import type { Finding } from '../../core/check/index.ts';
import type { PdfResult, ShownPage } from '../../core/document/index.ts';
import type { RecordOf, Variant, Workspace } from '../../core/model/index.ts';
import { listed } from '../annexes.ts';
import { AppError } from '../errors.ts';
import { searchAnnexes } from '../prove/index.ts';

type Attachment = RecordOf<'attachment'>;

/** What the annexes of a copy are searched for. */
interface Wanted {
  readonly workspace: Workspace;
  readonly variant: Variant;
  readonly withheld: readonly string[];
  readonly common: readonly string[];
}

/**
 * Searches the attached pages of a copy. An attachment goes out as a whole, whatever stands in it, so a withheld text in it
 * stops the export unless somebody has read the file through for this copy; then it is a warning.
 */
export function proveAnnexes(pdf: PdfResult, wanted: Wanted): readonly Finding[] {
  const shown = pdf.shownPages ?? [];
  const pages = new Set(shown.map(({ page }) => page));
  const { found, unread } = searchAnnexes(pdf.bytes, pages, wanted.withheld, wanted.common);
  const findings: Finding[] = [];
  for (const attachment of wanted.workspace.records.attachment) {
    const own = shown.filter(({ file }) => file === attachment.id);
    const vetted = attachment.vettedFor.includes(wanted.variant);
    for (const { page, text } of found) {
      const place = own.find((one) => one.page === page);
      if (!place) continue;
      const finding = said(attachment, place, wanted, text, vetted);
      if (!vetted) throw new AppError('withheld-found', `${finding.message}: nothing was written`, [finding]);
      findings.push(finding);
    }
    const blind = own.filter(({ page }) => unread.includes(page)).map(({ filePage }) => filePage);
    if (blind.length > 0 && !vetted) findings.push(notSearched(attachment, blind, wanted.variant));
  }
  return findings;
}

const placeOf = ({ id }: Attachment, field: string): NonNullable<Finding['place']> => ({
  kind: 'attachment',
  id,
  field,
});

function said(
  attachment: Attachment,
  { filePage }: ShownPage,
  { variant }: Wanted,
  text: string,
  vetted: boolean,
): Finding {
  const what = `${variant} copy: page ${filePage} of the annex "${attachment.id}" says what is withheld from this copy ("${beginning(text)}")`;
  const help = `. If that may be known there, add "${variant}" to vettedFor of the attachment; if not, take the annex out of the copy`;
  return {
    code: 'withheld-in-annex',
    severity: vetted ? 'warning' : 'error',
    message: vetted ? `${what}; it went out because the file is vetted for it` : `${what}${help}`,
    params: { page: filePage, text: beginning(text), variant },
    place: placeOf(attachment, 'vettedFor'),
  };
}

function notSearched(attachment: Attachment, pages: readonly number[], variant: Variant): Finding {
  const which = pages.length === 1 ? `page ${pages[0]}` : `pages ${listed(pages)}`;
  return {
    code: 'annex-not-searched',
    severity: 'warning',
    message: `${variant} copy: ${which} of the annex "${attachment.id}" could not be searched for withheld texts: read them through, then add "${variant}" to vettedFor of the attachment`,
    params: { pages: listed(pages), variant },
    place: placeOf(attachment, 'vettedFor'),
  };
}

/** The beginning of a text: enough to find it by, not so much that the message itself gives it away. */
export function beginning(text: string): string {
  const words = text.split(/\s+/).slice(0, 3).join(' ');
  const letters = Array.from(words);
  const most = Math.min(24, Math.ceil(Array.from(text).length / 2));
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : `${words}…`;
}
