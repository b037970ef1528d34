import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useEffect, useEffectEvent, useState, type JSX } from 'react';
import { pickLanguage, type LocalText, type Variant } from '../../../core/model/index.ts';
import { OverlayBoundary } from '../../components/overlay-boundary.tsx';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { PreviewPane } from '../../features/preview/preview-pane.tsx';
import { usePreview } from '../../features/preview/use-preview.ts';
import { bookTexts } from '../../i18n/areas/book.ts';
import { useText } from '../../i18n/use-text.ts';
import { Screen } from '../../shell/screen.tsx';
import { useExporting, wantExport } from '../../state/exporting.ts';
import { useStorePart } from '../../state/store.ts';
import { useCommand } from '../../state/commands.ts';
import { BookTools, ExportMenu } from './book-tools.tsx';
import classes from './book.module.css';
import { ContentsTree, type SectionFindings } from './contents-tree.tsx';
import { useDates } from './dates.ts';
import { sectionOfFinding } from './finding-places.ts';
import type { Finding, OutlineSection } from './outline.ts';
import { SectionForm, typeOfSection } from './section-form.tsx';
import { useOutline } from './use-outline.ts';
import { useWork, type Work } from './work.ts';

const ChecksDrawer = lazy(async () => ({
  default: (await import('../../features/checks/checks-drawer.tsx')).ChecksDrawer,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('../../features/export/export-dialog.tsx')).ExportDialog,
}));
const PrintDialog = lazy(async () => ({
  default: (await import('../../features/print/print-dialog.tsx')).PrintDialog,
}));
const WithheldList = lazy(async () => ({ default: (await import('./withheld-list.tsx')).WithheldList }));

/** What lies over the workspace. */
type Overlay =
  | { readonly kind: 'none' }
  | { readonly kind: 'checks' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'print' }
  | { readonly kind: 'export'; readonly only?: Variant };

type Pane = 'contents' | 'form' | 'page';

/** Contents at the left, the section's texts in the middle, the page at the right. */
export function BookWorkspace({
  sectionId,
  onVariant,
}: {
  readonly sectionId: string | undefined;
  readonly onVariant: (variant: Variant) => void;
}): JSX.Element {
  const t = useText(bookTexts);
  const work = useWork();
  const { book, meeting, settings, main, variant, flush } = work;
  const [overlay, setOverlay] = useState<Overlay>({ kind: 'none' });
  const [opened, setOpened] = useState<ReadonlySet<Overlay['kind']>>(new Set());
  const [pane, setPane] = useState<Pane>('form');
  const outline = useOutline(book.id, variant);
  const dates = useDates(meeting, book.language, main);
  const words = (value: LocalText | undefined) => pickLanguage(value, book.language, main)?.value ?? '';

  const show = (next: Overlay) => {
    setOpened((before) => new Set(before).add(next.kind));
    setOverlay(next);
  };
  const openExport = (only?: Variant) => {
    // the files must hold the last letter typed
    void flush().then(() => show(only === undefined ? { kind: 'export' } : { kind: 'export', only }));
  };
  const openPrint = () => void flush().then(() => show({ kind: 'print' }));
  useCommand('export', () => openExport());
  useCommand('print', openPrint);
  const { wanted } = useExporting();
  const isWanted = wanted === book.id;
  const showWanted = useEffectEvent(() => {
    wantExport(undefined);
    openExport();
  });
  useEffect(() => {
    if (isWanted) showWanted();
  }, [isWanted]);
  const close = () => setOverlay({ kind: 'none' });

  const sections = outline.data?.sections ?? [];
  const findings = outline.data?.findings ?? [];
  const placed = placeFindings(findings, sections, work);
  const chosen =
    sections.find((section) => section.id === sectionId) ??
    (sectionId === undefined
      ? (sections.find((section) => section.role === 'issue') ?? sections[0])
      : undefined);
  const marking =
    settings.markings.find((each) => each.id === settings.variantMarkings[variant]) ??
    settings.markings.at(-1);
  const title = words(book.title) || words(meeting?.title) || book.id;
  const feed = usePreview(book.id, variant, sectionId ?? chosen?.id);
  const pageCount = useStorePart(feed.store, ({ preview }) => preview?.pageCount);
  // the contents may come after the first page, which is the first issue's where no section was chosen
  const sectionPage = useStorePart(feed.store, ({ preview }) => {
    const pages = preview?.sectionPages ?? {};
    const id = chosen?.id ?? sectionId ?? Object.keys(pages).find((each) => each.startsWith('issue-'));
    return (id === undefined ? undefined : pages[id]) ?? chosen?.page;
  });

  return (
    <Screen
      title={title}
      layout="panes"
      badges={
        <span className={classes.badges}>
          {marking !== undefined && (
            <ToneBadge tone={marking === settings.markings[0] ? 'grey' : 'red'} caps>
              {words(marking.label)}
            </ToneBadge>
          )}
          {dates !== '' && <ToneBadge>{dates}</ToneBadge>}
        </span>
      }
      tools={
        <BookTools findings={findings} onVariant={onVariant} onChecks={() => show({ kind: 'checks' })} />
      }
      primary={<ExportMenu onExport={openExport} />}
    >
      <div className={classes.workspace} data-pane={pane}>
        <div className={classes.switch}>
          <SegmentedControl
            fullWidth
            aria-label={t('pane')}
            value={pane}
            onChange={(value) => setPane(value)}
            data={[
              { value: 'contents', label: t('paneContents') },
              { value: 'form', label: t('paneForm') },
              { value: 'page', label: t('panePage') },
            ]}
          />
        </div>
        <div className={classes.contents}>
          <ContentsTree
            outline={outline.data}
            error={outline.error}
            onRetry={() => void outline.refetch()}
            chosen={chosen?.id}
            pageCount={pageCount}
            findings={placed.bySection}
          />
        </div>
        <div className={classes.form}>
          <SectionForm section={chosen} coming={outline.isPending || isComing(sectionId, work)} />
        </div>
        <div className={classes.page}>
          <PreviewPane
            feed={feed}
            sectionPage={sectionPage}
            sectionId={chosen?.id}
            withheld={variant === 'principal' ? undefined : outline.data?.withheld.length}
            onWithheld={() => show({ kind: 'withheld' })}
            onPrint={openPrint}
          />
        </div>
      </div>
      <OverlayBoundary asked={overlay}>
        <Suspense>
          {opened.has('checks') && (
            <ChecksDrawer
              opened={overlay.kind === 'checks'}
              onClose={close}
              findings={findings}
              placeOf={(finding) => placed.byFinding.get(finding)}
              bookId={book.id}
            />
          )}
          {opened.has('withheld') && (
            <WithheldList
              opened={overlay.kind === 'withheld'}
              onClose={close}
              withheld={outline.data?.withheld ?? []}
              variant={variant}
            />
          )}
          {overlay.kind === 'print' && <PrintDialog bookId={book.id} variant={variant} onClose={close} />}
          {opened.has('export') && (
            <ExportDialog
              opened={overlay.kind === 'export'}
              onClose={close}
              bookId={book.id}
              allowed={book.variants}
              only={overlay.kind === 'export' ? overlay.only : undefined}
              onChecks={() => show({ kind: 'checks' })}
            />
          )}
        </Suspense>
      </OverlayBoundary>
    </Screen>
  );
}

/** Whether the contents of a copy are still to hear of a section that was added a moment ago; other copies may never. */
function isComing(sectionId: string | undefined, { book, variant }: Work): boolean {
  return (
    variant === 'principal' &&
    (book.ownSections.some(({ id }) => sectionId === `own-${id}`) ||
      book.annexIds.some((id) => sectionId === `annex-${id}`))
  );
}

interface Placed {
  readonly bySection: SectionFindings;
  readonly byFinding: ReadonlyMap<Finding, OutlineSection>;
}

function placeFindings(
  findings: readonly Finding[],
  sections: readonly OutlineSection[],
  work: Work,
): Placed {
  const bySection = new Map<string, { count: number; error: boolean }>();
  const byFinding = new Map<Finding, OutlineSection>();
  for (const finding of findings) {
    const section = sectionOfFinding(finding, sections, (each) => typeOfSection(each, work), work.records);
    if (section === undefined) continue;
    byFinding.set(finding, section);
    const before = bySection.get(section.id) ?? { count: 0, error: false };
    bySection.set(section.id, {
      count: before.count + 1,
      error: before.error || finding.severity === 'error',
    });
  }
  return { bySection, byFinding };
}
