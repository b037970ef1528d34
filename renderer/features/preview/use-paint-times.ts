import { useEffect, useRef } from 'react';
import { reportPreview } from '../../state/status.ts';
import { typedBy } from '../../state/typed.ts';
import type { Preview } from './preview-feed.ts';

/** Runs something once what React has just put in place is on the screen. */
function afterPaint(run: () => void): () => void {
  const channel = new MessageChannel();
  channel.port1.addEventListener('message', run);
  channel.port1.start();
  // a frame's callbacks run before it is painted, messages after it
  const frame = requestAnimationFrame(() => channel.port2.postMessage(undefined));
  return () => {
    cancelAnimationFrame(frame);
    channel.port1.close();
  };
}

/**
 * Tells the status bar how long a page took from the last key that is in it to the screen, or from when it was asked for
 * where nobody typed; the browser's own time line has it as "preview".
 */
export function usePaintTimes(preview: Preview | undefined): void {
  const shown = useRef({ variant: '', action: 0 });
  const action = preview?.action;
  const variant = preview?.variant;
  useEffect(() => {
    if (preview === undefined || action === undefined || variant === undefined) return;
    const before = shown.current;
    if (before.variant === variant && before.action === action) return;
    return afterPaint(() => {
      const typedAt = before.variant === variant ? typedBy(action, before.action) : undefined;
      shown.current = { variant, action };
      const paintedAt = performance.now();
      const start = typedAt ?? preview.times.askedAt;
      performance.clearMeasures('preview');
      performance.measure('preview', {
        start,
        end: paintedAt,
        detail: { ...preview.times, action, typedAt, paintedAt },
      });
      reportPreview(Math.round(paintedAt - start));
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- pages that are added to a state tell nothing new
  }, [action, variant]);
}
