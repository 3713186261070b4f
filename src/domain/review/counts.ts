/** So many dossiers are counted one by one: further ones change nothing about what is to be done now. */
export const COUNTED_MOST = 999;

/** A count as it is read: `999+` stands for any that is higher. */
export function shownCount(count: number): string {
  return count > COUNTED_MOST ? `${COUNTED_MOST}+` : String(count);
}
