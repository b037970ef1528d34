/** A width and a height in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A rectangle of a PDF: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** The six numbers of a PDF's transformation: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What a page shows of its sheet, and how it is turned. */
export interface PageView {
  readonly box: Box;
  /** Clockwise, a multiple of 90. */
  readonly rotate: number;
  /** Points in a unit of the page. */
  readonly unit: number;
}

/** A box with its corners in order. */
export function ordered([a, b, c, d]: Box): Box {
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** What of a box lies inside another; the other one where they do not meet. */
export function within(box: Box, outer: Box): Box {
  const cut: Box = [
    Math.max(box[0], outer[0]),
    Math.max(box[1], outer[1]),
    Math.min(box[2], outer[2]),
    Math.min(box[3], outer[3]),
  ];
  return cut[2] > cut[0] && cut[3] > cut[1] ? cut : outer;
}

/** Any angle as one of 0, 90, 180 and 270; what is no multiple of 90 counts as upright. */
export function quarterTurns(angle: number): 0 | 90 | 180 | 270 {
  const turned = ((Math.round(angle) % 360) + 360) % 360;
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0;
}

/** The size of a page as a reader sees it upright. */
export function uprightSize({ box, rotate, unit }: PageView): PageSize {
  const width = (box[2] - box[0]) * unit;
  const height = (box[3] - box[1]) * unit;
  return quarterTurns(rotate) % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** Moves the page's box, turned upright, to the origin: onto 0 … width and 0 … height. */
export function uprightMatrix({ box, rotate, unit }: PageView): Matrix {
  const [left, bottom, right, top] = [box[0] * unit, box[1] * unit, box[2] * unit, box[3] * unit];
  switch (quarterTurns(rotate)) {
    case 0:
      return [unit, 0, 0, unit, -left, -bottom];
    case 90:
      return [0, -unit, unit, 0, -bottom, right];
    case 180:
      return [-unit, 0, 0, -unit, right, top];
    case 270:
      return [0, unit, -unit, 0, top, -left];
  }
}

/** Where a page lies in a frame: as large as it fits, in its own proportions, in the middle of the frame's width. */
export function fitInto(
  size: PageSize,
  frame: PageSize,
  mostScale: number,
): PageSize & { readonly x: number; readonly scale: number } {
  const scale = Math.min(frame.width / size.width, frame.height / size.height, mostScale);
  const width = size.width * scale;
  return { x: (frame.width - width) / 2, scale, width, height: size.height * scale };
}
