import { PAGE_SIZES } from '../../../document/index.ts';
import type { PageSetup, Section } from '../../../document/index.ts';

/** A page's size and the edges of its text. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width of the navy bar on a cover and of the space after it, as shares of the width of the page. */
export const COVER_BAR = 0.062;
const COVER_LEFT = 0.145;
const COVER_RIGHT = 0.112;

/** The geometry of a section's pages. A cover has margins of its own, beside its bar. */
export function geometryOf(page: PageSetup, section: Pick<Section, 'orientation' | 'role'>): PageGeometry {
  const paper = PAGE_SIZES[page.size];
  const { margins } = page;
  const turned = section.orientation === 'landscape';
  const width = turned ? paper.height : paper.width;
  const height = turned ? paper.width : paper.height;
  if (section.role === 'cover') {
    return {
      width,
      height,
      left: Math.max(width * COVER_LEFT, margins.left),
      right: width * COVER_RIGHT,
      top: height * 0.107,
      bottom: Math.max(height * 0.065, margins.bottom * 0.9),
    };
  }
  return { width, height, ...margins };
}

/** The width of a page's text. */
export const textWidth = (page: PageGeometry): number => page.width - page.left - page.right;
/** The height of a page's text. */
export const textHeight = (page: PageGeometry): number => page.height - page.top - page.bottom;
