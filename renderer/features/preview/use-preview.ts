import { useEffect, useState } from 'react';
import type { Variant } from '../../../core/model/index.ts';
import { useHostEvent } from '../../api/hooks.ts';
import { useStore } from '../../state/store.ts';
import { createPreviewFeed, type FeedState } from './preview-feed.ts';

/** What the preview shows, and the way to try again. */
export interface PreviewState extends FeedState {
  readonly retry: () => void;
}

/** The copy of a book as a PDF, drawn anew after each save; the old one stays until the new one is there. */
export function usePreview(bookId: string, variant: Variant): PreviewState {
  // the workspace is made anew for another book
  const [feed] = useState(() => createPreviewFeed(bookId));
  const state = useStore(feed.store);
  useEffect(() => feed.show(variant), [feed, variant]);
  useEffect(() => () => feed.stop(), [feed]);
  useHostEvent('records.changed', () => void feed.ask());
  return { ...state, retry: () => void feed.ask() };
}
