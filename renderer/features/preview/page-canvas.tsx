import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useEffectEvent, useRef, type JSX } from 'react';
import classes from './preview.module.css';

/** A browser refuses canvases much larger than this; in pixels. */
const MOST_PIXELS = 16_000_000;

/**
 * One page, drawn off the screen and put in place when it is ready, so that what stood there stays until then.
 * `scale` is CSS pixels per point.
 */
export function PageCanvas({
  pdf,
  page,
  scale,
  visible,
  label,
  onDrawn,
}: {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly scale: number;
  readonly visible: boolean;
  readonly label: string;
  readonly onDrawn: (pdf: PDFDocumentProxy) => void;
}): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const drawn = useEffectEvent(onDrawn);
  useEffect(() => {
    if (!visible) {
      host.current?.replaceChildren();
      return;
    }
    let stopped = false;
    let stop = () => {};
    const draw = async () => {
      const proxy = await pdf.getPage(page);
      if (stopped) return;
      const plain = proxy.getViewport({ scale });
      const most = Math.sqrt(MOST_PIXELS / (plain.width * plain.height));
      const viewport = proxy.getViewport({ scale: scale * Math.min(window.devicePixelRatio, most) });
      const canvas = document.createElement('canvas');
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      canvas.className = classes.canvas ?? '';
      const task = proxy.render({ canvas, viewport });
      stop = () => task.cancel();
      await task.promise;
      if (stopped) return;
      host.current?.replaceChildren(canvas);
      drawn(pdf);
    };
    draw().catch((error: unknown) => {
      // a page that is no longer wanted; anything else would repeat at every key press
      if (!stopped) reportError(error);
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [pdf, page, scale, visible]);
  return <div ref={host} className={classes.canvasHost} role="img" aria-label={label} />;
}
