import { memo, useLayoutEffect, useRef, type JSX } from 'react';
import classes from './preview.module.css';
import type { DrawnPage } from './preview-feed.ts';

/** One page as it was drawn; white paper until it is. */
export const PageCanvas = memo(function PageCanvas({
  drawn,
  label,
}: {
  readonly drawn: DrawnPage | undefined;
  readonly label: string;
}): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const canvas = drawn?.canvas;
  useLayoutEffect(() => {
    if (canvas === undefined) {
      host.current?.replaceChildren();
      return;
    }
    host.current?.replaceChildren(canvas);
  }, [canvas]);
  return (
    <div
      ref={host}
      className={classes.canvasHost}
      role="img"
      aria-label={label}
      aria-busy={canvas === undefined || undefined}
    />
  );
});
