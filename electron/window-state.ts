import type { Rectangle } from 'electron';

/** Where the window stood. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

/** The size of a first window, and below which it cannot go. */
export const WINDOW_SIZE = { width: 1440, height: 900, minWidth: 800, minHeight: 560 } as const;
/** So much of a window must be on a screen, or nobody can take hold of it. */
const VISIBLE = 120;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Reads what was kept; undefined where there is nothing or nonsense. */
export function readWindowState(kept: unknown): WindowState | undefined {
  if (typeof kept !== 'object' || kept === null || !('bounds' in kept)) return undefined;
  const { bounds } = kept;
  if (typeof bounds !== 'object' || bounds === null) return undefined;
  const { x, y, width, height } = bounds as Partial<Record<keyof Rectangle, unknown>>;
  if (![x, y, width, height].every(isNumber)) return undefined;
  return {
    bounds: { x, y, width, height } as Rectangle,
    maximized: 'maximized' in kept && kept.maximized === true,
  };
}

/** Where to put the window: where it stood, if a screen is still there; in the middle otherwise. */
export function placeWindow(
  state: WindowState | undefined,
  screens: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  const [first] = screens;
  const most = first ?? { width: WINDOW_SIZE.width, height: WINDOW_SIZE.height };
  const fresh = {
    width: Math.min(WINDOW_SIZE.width, most.width),
    height: Math.min(WINDOW_SIZE.height, most.height),
  };
  if (state === undefined) return fresh;
  const { bounds } = state;
  const size = {
    width: Math.max(WINDOW_SIZE.minWidth, bounds.width),
    height: Math.max(WINDOW_SIZE.minHeight, bounds.height),
  };
  return screens.some((screen) => isInReach(bounds, screen)) ? { ...size, x: bounds.x, y: bounds.y } : fresh;
}

/** Whether the title bar can be taken hold of on this screen. */
function isInReach(window: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  return across >= VISIBLE && window.y >= screen.y && window.y <= screen.y + screen.height - VISIBLE / 2;
}
