import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitInto,
  ordered,
  uprightMatrix,
  uprightSize,
  within,
  type Box,
  type Matrix,
} from '../../../core/source-pdf/geometry.ts';

const length = fc.double({ min: 1, max: 5000, noNaN: true });
const place = fc.double({ min: -5000, max: 5000, noNaN: true });
const box = fc
  .tuple(place, place, length, length)
  .map(([x, y, width, height]): Box => [x, y, x + width, y + height]);
const view = fc.record({
  box,
  rotate: fc.integer({ min: -8, max: 8 }).map((turns) => turns * 90),
  unit: fc.double({ min: 0.1, max: 10, noNaN: true }),
});

const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

describe('an attached page', () => {
  it('lies upright on the origin, whatever its box and its turn', () => {
    fc.assert(
      fc.property(view, (page) => {
        const [left, bottom, right, top] = page.box;
        const corners = [
          [left, bottom],
          [right, bottom],
          [right, top],
          [left, top],
        ].map(([x = 0, y = 0]) => moved(uprightMatrix(page), x, y));
        const { width, height } = uprightSize(page);
        const xs = corners.map(([x]) => x);
        const ys = corners.map(([, y]) => y);
        for (const [value, wanted] of [
          [Math.min(...xs), 0],
          [Math.min(...ys), 0],
          [Math.max(...xs), width],
          [Math.max(...ys), height],
        ] as const) {
          expect(value).toBeCloseTo(wanted, 5);
        }
      }),
    );
  });

  it('is turned clockwise: what was at the left end of its top edge goes to the right', () => {
    const page = { box: [0, 0, 100, 200] as const, unit: 1 };
    expect(moved(uprightMatrix({ ...page, rotate: 90 }), 0, 200)).toEqual([200, 100]);
    expect(moved(uprightMatrix({ ...page, rotate: 180 }), 0, 200)).toEqual([100, 0]);
    expect(moved(uprightMatrix({ ...page, rotate: 270 }), 0, 200)).toEqual([0, 0]);
  });

  it('keeps its proportions and its frame', () => {
    fc.assert(
      fc.property(length, length, length, length, (width, height, frameWidth, frameHeight) => {
        const fit = fitInto({ width, height }, { width: frameWidth, height: frameHeight }, 1);
        expect(fit.width).toBeLessThanOrEqual(frameWidth * 1.000001);
        expect(fit.height).toBeLessThanOrEqual(frameHeight * 1.000001);
        expect(fit.x).toBeGreaterThanOrEqual(-0.01);
        expect(fit.scale).toBeLessThanOrEqual(1);
        expect(fit.width / fit.height).toBeCloseTo(width / height, 4);
      }),
    );
  });

  it('shows what of its box lies on its sheet', () => {
    fc.assert(
      fc.property(box, box, (inner, outer) => {
        const cut = within(inner, outer);
        expect(cut).toEqual(ordered(cut));
        expect(cut[0] >= outer[0] && cut[1] >= outer[1] && cut[2] <= outer[2] && cut[3] <= outer[3]).toBe(
          true,
        );
      }),
    );
  });
});
