import { useEffect, useState } from 'react';
import type { Variant } from '../../../core/model/index.ts';
import { useHostEvent } from '../../api/hooks.ts';
import { startDrawing } from './draw-pdf.ts';
import { createPreviewFeed, type PreviewFeed } from './preview-feed.ts';

/** The pages of a copy of a book, drawn anew after each save; the old ones stay until the new ones are there. */
export function usePreview(bookId: string, variant: Variant, section: string | undefined): PreviewFeed {
  // the workspace is made anew for another book
  const [feed] = useState(() => createPreviewFeed(bookId));
  useEffect(() => void startDrawing(), []);
  useEffect(() => feed.follow(section ?? null), [feed, section]);
  useEffect(() => feed.show(variant), [feed, variant]);
  useEffect(() => () => feed.stop(), [feed]);
  useHostEvent('records.changed', ({ actionId }) => feed.ask(actionId));
  return feed;
}
