/** A count under this could point at a person, so it is not written. */
export const SMALL_CELL = 3;

/** A line of a table of counts; `count` is `null` where it is not written. */
export interface Cell {
  label: string;
  count: number | null;
}

/**
 * Hides counts under `SMALL_CELL`. Since the total stands beside the table, what is hidden could be worked out by
 * subtraction; so the next smallest counts are hidden too, until at least two lines with `2 × SMALL_CELL` between
 * them are hidden, or there is nothing left to hide. Lines that count nothing are left out.
 */
export function suppress(cells: readonly { label: string; count: number }[]): Cell[] {
  const counted = cells.filter(({ count }) => count > 0);
  const smallestFirst = counted.toSorted((a, b) => a.count - b.count);
  const hidden = new Set(smallestFirst.filter(({ count }) => count < SMALL_CELL));
  const isSafe = () => {
    const sum = [...hidden].reduce((total, { count }) => total + count, 0);
    return hidden.size === 0 || (hidden.size > 1 && sum >= 2 * SMALL_CELL);
  };
  for (const cell of smallestFirst) {
    if (isSafe()) break;
    hidden.add(cell);
  }
  return counted.map((cell) => ({ label: cell.label, count: hidden.has(cell) ? null : cell.count }));
}

/** Counts items by label, in the order in which the labels come; the labels of `first` come before all others. */
export function countBy<T>(
  items: readonly T[],
  labelOf: (item: T) => string,
  first: readonly string[] = [],
): { label: string; count: number }[] {
  const counts = new Map(first.map((label) => [label, 0]));
  for (const item of items) {
    const label = labelOf(item);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => ({ label, count }));
}

/** The lines with the largest counts, the largest first, and all the others as one. */
export function largest(
  cells: readonly { label: string; count: number }[],
  most: number,
  others: string,
): { label: string; count: number }[] {
  const sorted = cells.toSorted((a, b) => b.count - a.count);
  if (sorted.length <= most) return sorted;
  const rest = sorted.slice(most - 1).reduce((sum, { count }) => sum + count, 0);
  return [...sorted.slice(0, most - 1), { label: others, count: rest }];
}
