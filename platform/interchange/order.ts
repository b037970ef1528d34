const PARTS = /\d+|\D+/g;

/**
 * Orders ids as people count: SRC-2 before SRC-10. Else by code units, so that the order is the same on every
 * machine and in every language.
 */
export function compareIds(a: string, b: string): number {
  const left = a.match(PARTS) ?? [];
  const right = b.match(PARTS) ?? [];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = compareParts(left[at] ?? '', right[at] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || compareUnits(a, b);
}

const compareUnits = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function compareParts(a: string, b: string): number {
  const numbers = /^\d/.test(a) && /^\d/.test(b);
  // 007 and 7 count the same; which comes first is settled by their spelling at the end.
  return numbers ? Number(a) - Number(b) : compareUnits(a, b);
}
