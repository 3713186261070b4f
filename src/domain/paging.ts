/** One page of a long list; the first is number 1. */
export interface Page<T> {
  number: number;
  of: number;
  items: T[];
}

/** The list cut into pages of that size; an empty list is one empty page. */
export function cutPages<T>(items: readonly T[], size: number): Page<T>[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, at) => ({
    number: at + 1,
    of,
    items: items.slice(at * size, (at + 1) * size),
  }));
}

/** The number of the page on which the item at this place stands. */
export function pageAt(place: number, size: number): number {
  return Math.floor(place / size) + 1;
}

/** The end of a page's address as a rest parameter of its route: `trang/2`; none for the first. */
export function pageParam({ number }: Page<unknown>): string | undefined {
  return number > 1 ? `trang/${number}` : undefined;
}
