import type { ComponentType } from 'react';

/** A piece of text in the palette, marked where it matches. */
export interface Snippet {
  readonly text: string;
  readonly hit: boolean;
}

/** Something the palette can find and do. */
export interface PaletteItem {
  readonly id: string;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  readonly label: string;
  /** What follows the label, in small. */
  readonly snippet?: readonly Snippet[];
  /** At the right: a kind, a tab, keys. */
  readonly aside?: string;
  /** Other words it is found by. */
  readonly words?: string;
  readonly run: () => void;
}

/** Items under one heading. */
export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

/** The items whose label or other words hold every word of the query; all of them where it is empty. */
export function matchItems(items: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = `${item.label} ${item.words ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The label cut where words of the query stand in it. */
export function markLabel(label: string, query: string): readonly Snippet[] {
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [{ text: label, hit: false }];
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return label
    .split(new RegExp(`(${escaped.join('|')})`, 'iu'))
    .map((text, index) => ({ text, hit: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** The next place in a list of `count` that wraps around. */
export function stepIn(count: number, at: number, step: number): number {
  return count === 0 ? 0 : (at + step + count) % count;
}
