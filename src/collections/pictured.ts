/**
 * Of how many stories, and of how many news items, a share image is drawn: the newest. Older ones are shared with the
 * portal's own. A picture takes a quarter of a second, a hundred times what its page takes.
 */
export const PICTURED = 100;

/** Marks those for which a share image is drawn; `newestFirst` are all that are published. */
export function markPictured<T extends object>(newestFirst: readonly T[]): (T & { pictured: boolean })[] {
  return newestFirst.map((article, place) => ({ ...article, pictured: place < PICTURED }));
}
