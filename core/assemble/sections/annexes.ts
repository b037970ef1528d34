import type { AnnexBlock, Block, Inline, Section } from '../../document/index.ts';
import { ANNEXES, type RecordOf, type Template, type TemplateSection } from '../../model/index.ts';
import { find, plain, type AnnexProblem, type Context } from '../context.ts';
import { fillLabel, type LabelName } from '../labels.ts';
import { sourceLine } from '../rich.ts';

type Attachment = RecordOf<'attachment'>;
type AnnexesSection = Pick<TemplateSection, 'id' | 'tab' | 'inContents'>;

/** What a book's annexes look like where its template does not call them. */
const AT_THE_END: AnnexesSection = { id: ANNEXES, tab: 'number', inContents: true };

const REASONS: Readonly<Record<AnnexProblem, LabelName>> = {
  'no-file': 'annexNoFile',
  'not-pdf': 'annexNotPdf',
  'bad-picture': 'annexBadPicture',
  encrypted: 'annexEncrypted',
  damaged: 'annexDamaged',
  'no-pages': 'annexNoPages',
  'too-many-pages': 'annexTooManyPages',
  'too-large': 'annexTooLarge',
};

/** The name by which a book's lists call its annexes. */
export function annexesName(template: Template): string {
  return template.sections.find((section) => section.type === 'annexes')?.id ?? AT_THE_END.id;
}

/** The book's annexes, each a section, numbered as they go in; a book may have some that its template does not call. */
export function annexSections(context: Context, section: AnnexesSection = AT_THE_END): Section[] {
  const attachments = [...new Set(context.book.annexIds)].flatMap(
    (id) => find(context, 'attachment', id) ?? [],
  );
  return attachments.map((attachment, index) => annexSection(context, section, attachment, index + 1));
}

function annexSection(context: Context, section: AnnexesSection, attachment: Attachment, n: number): Section {
  const { labels } = context;
  const name = plain(context, attachment.title);
  const title = fillLabel(labels.annexTitle, { n, title: name });
  return {
    id: `annex-${attachment.id}`,
    role: 'annex',
    ...(section.tab === 'none' ? {} : { tab: fillLabel(labels.annexTab, { n }) }),
    title,
    runningTitle: `${fillLabel(labels.annex, { n })} · ${name}`,
    orientation: 'portrait',
    startsPage: true,
    inContents: section.inContents,
    blocks: annexBlocks(context, attachment, title),
  };
}

function annexBlocks(context: Context, attachment: Attachment, title: string): Block[] {
  const { labels } = context;
  const file = context.annexFiles.get(attachment.id) ?? { ok: false, problem: 'no-file' };
  if (!file.ok) {
    // An annex that is missing must be seen to be missing, in the place where a reader looks for it.
    const text = fillLabel(labels.annexUnreadable, { reason: labels[REASONS[file.problem]] });
    return [
      {
        kind: 'callout',
        tone: 'red',
        title: labels.annexMissing,
        content: [{ kind: 'paragraph', style: 'body', content: [{ kind: 'text', text }] }],
      },
      { kind: 'keyFacts', facts: factsOf(context, attachment, undefined) },
    ];
  }
  const picture = file.kind === 'picture';
  const pages = picture ? undefined : file.pages.length;
  const shown: AnnexBlock['shown'] = picture
    ? {
        kind: 'picture',
        picture: {
          image: attachment.id,
          alt: plain(context, attachment.alt) || plain(context, attachment.title),
          width: file.width,
          height: file.height,
        },
      }
    : { kind: 'pages', file: attachment.id, pages: file.pages };
  return [
    {
      kind: 'annex',
      title,
      shown,
      facts: factsOf(context, attachment, picture ? labels.annexPicture : pagesText(context, pages ?? 0)),
      labels: { page: labels.annexPage, elsewhere: labels.annexElsewhere, broken: labels.annexBroken },
    },
  ];
}

function pagesText({ labels }: Context, n: number): string {
  return n === 1 ? labels.annexPdfOne : fillLabel(labels.annexPdf, { n });
}

function factsOf(context: Context, attachment: Attachment, kind: string | undefined): AnnexBlock['facts'] {
  const { labels } = context;
  const fact = (label: string, value: readonly Inline[]): AnnexBlock['facts'] =>
    value.length === 0 ? [] : [{ label, value }];
  const sources = attachment.sourceIds
    .map((id) => sourceLine(context, id))
    .filter((part) => part.length > 0)
    .flatMap((part, index): Inline[] => (index === 0 ? part : [{ kind: 'text', text: '; ' }, ...part]));
  return [
    ...fact(labels.annexKind, kind === undefined ? [] : [{ kind: 'text', text: kind }]),
    ...fact(labels.source, sources),
    ...fact(labels.annexFile, [{ kind: 'text', text: attachment.file.replace(/^.*\//, '') }]),
  ];
}
