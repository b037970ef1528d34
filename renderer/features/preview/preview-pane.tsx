import { Loader, SegmentedControl, Tooltip } from '@mantine/core';
import { IconEyeOff, IconPrinter } from '@tabler/icons-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type JSX } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { bookTexts } from '../../i18n/areas/book.ts';
import { useText } from '../../i18n/use-text.ts';
import { reportPreview } from '../../state/status.ts';
import { PageCanvas } from './page-canvas.tsx';
import classes from './preview.module.css';
import type { Preview } from './preview-feed.ts';
import type { PreviewState } from './use-preview.ts';

/** 100 % is a point as CSS has it: 96 pixels to the inch, 72 points to the inch. */
const FULL_SIZE = 96 / 72;
const GAP = 16;
const PADDING = 24;

type Zoom = 'fit' | 'full';

/** The pages as they will print, at the section being edited. */
export function PreviewPane({
  state,
  sectionPage,
  sectionId,
  withheld,
  onWithheld,
  onPrint,
}: {
  readonly state: PreviewState;
  /** The page to show: where the chosen section starts. */
  readonly sectionPage: number | undefined;
  readonly sectionId: string | undefined;
  /** How many texts this copy may not hold; nothing for the copy that holds all. */
  readonly withheld: number | undefined;
  readonly onWithheld: () => void;
  readonly onPrint: () => void;
}): JSX.Element {
  const t = useText(bookTexts);
  const { preview, busy, error, retry } = state;
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [page, setPage] = useState(1);
  useEffect(() => () => reportPreview(undefined), []);
  return (
    <section className={classes.pane} aria-label={t('previewLabel')}>
      <div className={classes.bar}>
        <span aria-live="off">
          {preview === undefined
            ? t('previewLoading')
            : t('pageOf', { page: Math.min(page, preview.pageCount), count: preview.pageCount })}
        </span>
        <span className={classes.barEnd}>
          {busy && <Loader size="0.75rem" color="currentColor" aria-label={t('previewBusy')} />}
          {withheld === undefined ? (
            <span className={classes.note}>{t('asItWillPrint')}</span>
          ) : (
            <button
              type="button"
              className={classes.withheld}
              onClick={onWithheld}
              aria-label={t('withheldCount', { n: withheld })}
            >
              <IconEyeOff size="0.875rem" stroke={1.75} aria-hidden /> {t('withheldShort', { n: withheld })}
            </button>
          )}
          <Tooltip label={t('print')}>
            <button
              type="button"
              className={classes.print}
              onClick={onPrint}
              aria-label={t('print')}
              disabled={preview === undefined}
            >
              <IconPrinter size="1rem" stroke={1.75} aria-hidden />
            </button>
          </Tooltip>
          <SegmentedControl
            size="xs"
            aria-label={t('zoom')}
            value={zoom}
            onChange={(value) => setZoom(value === 'full' ? 'full' : 'fit')}
            data={[
              { value: 'fit', label: t('zoomFit') },
              { value: 'full', label: '100 %' },
            ]}
            classNames={{
              root: classes.zoom ?? '',
              label: classes.zoomLabel ?? '',
              indicator: classes.zoomOn ?? '',
            }}
          />
        </span>
      </div>
      {error !== undefined && (
        <div className={classes.error}>
          <ErrorNotice error={error} onRetry={retry} />
        </div>
      )}
      {preview === undefined ? (
        error === undefined && (
          <div className={classes.waiting}>
            <div className={classes.blank} />
          </div>
        )
      ) : (
        <Pages preview={preview} zoom={zoom} goTo={sectionPage} goToKey={sectionId} onPage={setPage} />
      )}
    </section>
  );
}

function Pages({
  preview,
  zoom,
  goTo,
  goToKey,
  onPage,
}: {
  readonly preview: Preview;
  readonly zoom: Zoom;
  readonly goTo: number | undefined;
  readonly goToKey: string | undefined;
  readonly onPage: (page: number) => void;
}): JSX.Element {
  const t = useText(bookTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState({ width: 0, height: 0 });
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setBox({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const { sizes, pdf } = preview;
  const first = sizes[0];
  const scale =
    zoom === 'full' || first === undefined || box.width === 0
      ? FULL_SIZE
      : Math.max(0.2, (box.width - 2 * PADDING) / first.width);
  const tops: number[] = [];
  let y = 0;
  for (const size of sizes) {
    tops.push(y);
    y += size.height * (landscapeScale(size, first, scale, zoom) / 1) + GAP;
  }
  const total = Math.max(0, y - GAP) + PADDING;
  const isVisible = (index: number) => {
    const start = tops[index] ?? 0;
    const end = tops[index + 1] ?? total;
    return end > top - 200 && start < top + box.height + 200;
  };
  const middle = top + box.height / 3;
  const currentPage = Math.max(1, tops.findLastIndex((start) => start <= middle) + 1);
  useEffect(() => onPage(currentPage), [currentPage, onPage]);

  // go to the section when it is chosen and when what is typed moves it to another page
  const target = goTo === undefined ? undefined : tops[goTo - 1];
  const ready = box.width > 0;
  useEffect(() => {
    if (target !== undefined && ready) scroller.current?.scrollTo({ top: target });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a change of zoom keeps the page by itself
  }, [goTo, goToKey, ready, scale]);

  const drawnAt = useRef(0);
  const onDrawn = useCallback(() => {
    if (drawnAt.current === preview.askedAt) return;
    drawnAt.current = preview.askedAt;
    performance.measure('preview', { start: preview.askedAt });
    reportPreview(Math.round(performance.now() - preview.askedAt));
  }, [preview.askedAt]);

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      tabIndex={0}
      role="group"
      aria-label={t('pages')}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div className={classes.sheet} style={{ height: total }}>
        {sizes.map((size, index) => {
          const own = landscapeScale(size, first, scale, zoom);
          return isVisible(index) ? (
            <div
              // oxlint-disable-next-line react/no-array-index-key -- a page is its number
              key={index}
              className={classes.page}
              style={{ top: tops[index], width: size.width * own, height: size.height * own }}
            >
              <PageCanvas
                pdf={pdf}
                page={index + 1}
                scale={own}
                visible
                label={t('pageOf', { page: index + 1, count: sizes.length })}
                onDrawn={onDrawn}
              />
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}

/** A wider page than the first is made to fit as well. */
function landscapeScale(
  size: { readonly width: number },
  first: { readonly width: number } | undefined,
  scale: number,
  zoom: Zoom,
): number {
  return zoom === 'fit' && first !== undefined && size.width > first.width
    ? (scale * first.width) / size.width
    : scale;
}
