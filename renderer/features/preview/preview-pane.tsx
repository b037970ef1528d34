import { Loader, SegmentedControl, Tooltip } from '@mantine/core';
import { IconEyeOff, IconPrinter } from '@tabler/icons-react';
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type JSX,
} from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { bookTexts } from '../../i18n/areas/book.ts';
import { useText } from '../../i18n/use-text.ts';
import { reportPreview } from '../../state/status.ts';
import { useStore } from '../../state/store.ts';
import { PageCanvas } from './page-canvas.tsx';
import { pageAt, pagesIn, placesOf, type Zoom } from './places.ts';
import classes from './preview.module.css';
import type { Preview, PreviewFeed } from './preview-feed.ts';
import { usePaintTimes } from './use-paint-times.ts';

interface Box {
  readonly width: number;
  readonly height: number;
}

/** The pages as they will print, at the section being edited. */
export function PreviewPane({
  feed,
  sectionPage,
  sectionId,
  withheld,
  onWithheld,
  onPrint,
}: {
  readonly feed: PreviewFeed;
  /** The page to show: where the chosen section starts. */
  readonly sectionPage: number | undefined;
  readonly sectionId: string | undefined;
  /** How many texts this copy may not hold; nothing for the copy that holds all. */
  readonly withheld: number | undefined;
  readonly onWithheld: () => void;
  readonly onPrint: () => void;
}): JSX.Element {
  const t = useText(bookTexts);
  const { preview, busy, error } = useStore(feed.store);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [page, setPage] = useState(1);
  const body = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Box>({ width: 0, height: 0 });
  useEffect(() => () => reportPreview(undefined), []);
  usePaintTimes(preview);
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return;
    const measure = () => setBox({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <section className={classes.pane} aria-label={t('previewLabel')}>
      <div className={classes.bar}>
        <span className={classes.place} aria-live="off">
          {preview === undefined
            ? t('previewLoading')
            : t('pageOf', { page: Math.min(page, preview.pageCount), count: preview.pageCount })}
        </span>
        <span className={classes.barEnd}>
          {busy && <Loader size="0.75rem" color="currentColor" role="img" aria-label={t('previewBusy')} />}
          {withheld === undefined ? (
            <span className={classes.note}>{t('asItWillPrint')}</span>
          ) : (
            <Tooltip label={t('withheldShow')}>
              <button
                type="button"
                className={classes.withheld}
                onClick={onWithheld}
                aria-label={t('withheldCount', { n: withheld })}
              >
                <IconEyeOff size="0.875rem" stroke={1.75} aria-hidden />
                <span className={classes.withheldWords}>{t('withheldShort', { n: withheld })}</span>
                <span className={classes.withheldNumber}>{withheld}</span>
              </button>
            </Tooltip>
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
            withItemsBorders={false}
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
          <ErrorNotice error={error} onRetry={feed.retry} />
        </div>
      )}
      <div ref={body} className={classes.body}>
        {preview === undefined ? (
          error === undefined && (
            <div className={classes.waiting}>
              <div className={classes.blank} />
            </div>
          )
        ) : (
          <Pages
            preview={preview}
            feed={feed}
            box={box}
            zoom={zoom}
            goTo={sectionPage}
            goToKey={sectionId}
            onPage={setPage}
          />
        )}
      </div>
    </section>
  );
}

function Pages({
  preview,
  feed,
  box,
  zoom,
  goTo,
  goToKey,
  onPage,
}: {
  readonly preview: Preview;
  readonly feed: PreviewFeed;
  readonly box: Box;
  readonly zoom: Zoom;
  readonly goTo: number | undefined;
  readonly goToKey: string | undefined;
  readonly onPage: (page: number) => void;
}): JSX.Element {
  const t = useText(bookTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  // the room beside the scroll bar
  const [width, setWidth] = useState(box.width);
  const { sizes, pages } = preview;
  const places = useMemo(() => placesOf(sizes, width, zoom), [sizes, width, zoom]);
  const seen = pagesIn(places, top, box.height);
  useLayoutEffect(() => setWidth(scroller.current?.clientWidth ?? box.width), [box.width]);

  const currentPage = pageAt(places, top, box.height);
  useEffect(() => onPage(currentPage), [currentPage, onPage]);

  // go to the section when it is chosen and when what is typed moves it to another page
  const scale = places.scales[0];
  const goToSection = useEffectEvent(() => {
    const target = goTo === undefined ? undefined : places.tops[goTo - 1];
    if (target === undefined || scroller.current === null) return;
    scroller.current.scrollTop = target;
    // now, and not when the browser says so: the pages there belong to what has just been drawn
    setTop(scroller.current.scrollTop);
  });
  const ready = box.width > 0;
  useLayoutEffect(() => {
    if (ready) goToSection();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- these are when to go, a change of zoom among them
  }, [goTo, goToKey, ready, scale]);

  const { from, to } = seen;
  useEffect(() => {
    if (width > 0) feed.look({ from, to, width, zoom, pixelRatio: window.devicePixelRatio });
  }, [feed, from, to, width, zoom]);

  const onScroll = useCallback(() => setTop(scroller.current?.scrollTop ?? 0), []);
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      tabIndex={0}
      role="group"
      aria-label={t('pages')}
      onScroll={onScroll}
    >
      <div className={classes.sheet} style={{ height: places.total }}>
        {sizes.map((size, index) => {
          const number = index + 1;
          // neighbours are in place before they are scrolled to
          if (number < from - 1 || number > to + 1) return null;
          const own = places.scales[index] ?? 1;
          return (
            <div
              key={number}
              className={classes.page}
              style={{ top: places.tops[index], width: size.width * own, height: size.height * own }}
            >
              <PageCanvas
                drawn={pages.get(number)}
                label={t('pageOf', { page: number, count: sizes.length })}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
