import { Loader } from '@mantine/core';
import { useEffect, useState, type JSX } from 'react';
import type { ChannelInput, ChannelOutput } from '../../../core/contract/index.ts';
import { ApiError, call } from '../../api/client.ts';
import { newBookTexts } from '../../i18n/areas/new-book.ts';
import { useText } from '../../i18n/use-text.ts';
import { PageCanvas } from '../preview/page-canvas.tsx';
import type { DrawnPage } from '../preview/preview-feed.ts';
import { drawPdf } from '../preview/draw-pdf.ts';
import classes from './template-pages.module.css';

/** How many pages are shown: the rest looks like these. */
const SHOWN = 6;
/** The width of a page in rem. */
const WIDTH = 11;

interface Pages {
  readonly count: number;
  readonly pages: readonly (DrawnPage & { readonly width: number; readonly height: number })[];
}

type State =
  | { readonly state: 'drawing'; readonly before: Pages | undefined }
  | { readonly state: 'drawn'; readonly pages: Pages }
  | { readonly state: 'failed' };

/** The first pages of the book that a template would make for a meeting, drawn as they would print. */
export function TemplatePages({
  templateId,
  meetingId,
  language,
  asOf,
}: ChannelInput<'templates.preview'>): JSX.Element {
  const t = useText(newBookTexts);
  const [state, setState] = useState<State>({ state: 'drawing', before: undefined });
  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      setState((before) => ({
        state: 'drawing',
        before:
          before.state === 'drawn' ? before.pages : before.state === 'drawing' ? before.before : undefined,
      }));
      const made = await call('templates.preview', { templateId, meetingId, language, asOf });
      if (!wanted) return;
      const pages = await drawn(made);
      if (wanted) setState({ state: 'drawn', pages });
    };
    draw().catch((error: unknown) => {
      if (!wanted || (error instanceof ApiError && error.code === 'cancelled')) return;
      setState({ state: 'failed' });
    });
    return () => {
      wanted = false;
    };
  }, [templateId, meetingId, language, asOf]);
  const pages = state.state === 'drawn' ? state.pages : state.state === 'drawing' ? state.before : undefined;
  if (state.state === 'failed') return <p className={classes.note}>{t('noPages')}</p>;
  return (
    <div className={classes.strip} aria-busy={state.state === 'drawing'}>
      <p className={classes.note} role="status">
        {state.state === 'drawing' ? (
          <>
            <Loader size="0.75rem" aria-hidden /> {t('drawing')}
          </>
        ) : (
          t('firstPages', { n: state.pages.count })
        )}
      </p>
      <div className={classes.pages} tabIndex={0} role="group" aria-label={t('pagesLabel')}>
        {pages === undefined ? (
          <div
            className={classes.page}
            style={{ width: `${WIDTH}rem`, height: `${(WIDTH * 297) / 210}rem` }}
          />
        ) : (
          pages.pages.map((page, index) => (
            <div
              // oxlint-disable-next-line react/no-array-index-key -- a page is its number
              key={index}
              className={classes.page}
              style={{ width: `${WIDTH}rem`, height: `${(WIDTH * page.height) / page.width}rem` }}
            >
              <PageCanvas drawn={page} label={t('pageNumber', { n: index + 1 })} />
            </div>
          ))
        )}
      </div>
    </div>
  );
}

/** A rem in pixels, as large as the user has text. */
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

async function drawn({ pdf, pageCount, pageSizes }: ChannelOutput<'templates.preview'>): Promise<Pages> {
  const sizes = pageSizes.slice(0, SHOWN);
  const scales = sizes.map(([width]) => ((WIDTH * rem()) / width) * window.devicePixelRatio);
  const canvases = await drawPdf(pdf, scales);
  const pages = sizes.flatMap(([width, height], index) => {
    const canvas = canvases[index];
    return canvas === undefined ? [] : [{ canvas, scale: scales[index] ?? 1, width, height }];
  });
  return { count: pageCount, pages };
}
