/**
 * Places boxes of given widths in a row, as near as can be to where they want to start, `gap` apart and between
 * two ends. If they are wider than the room, they are squeezed to equal steps, so that the order is kept.
 */
export function spread(
  wanted: readonly number[],
  widths: readonly number[],
  gap: number,
  from: number,
  to: number,
): readonly number[] {
  const places: number[] = [];
  let free = from;
  for (const [index, start] of wanted.entries()) {
    const place = Math.max(start, free);
    places.push(place);
    free = place + (widths[index] ?? 0) + gap;
  }
  let limit = to;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const width = widths[index] ?? 0;
    places[index] = Math.min(places[index] ?? 0, limit - width);
    limit = (places[index] ?? 0) - gap;
  }
  if ((places[0] ?? from) < from - 0.01) {
    const step = (to - from) / Math.max(places.length, 1);
    return places.map((_, index) => from + step * index);
  }
  return places;
}
