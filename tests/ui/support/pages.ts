import type { Page } from '@playwright/test';

/** A fingerprint of the pages that are drawn: the one in sight and its neighbours. */
export async function drawnPages(page: Page): Promise<number> {
  return await page.locator('canvas').evaluateAll((canvases) => {
    const drawn = canvases.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()).join('');
    let print = 0;
    for (let at = 0; at < drawn.length; at += 1) print = (print * 31 + drawn.charCodeAt(at)) % 2_147_483_647;
    return print;
  });
}
