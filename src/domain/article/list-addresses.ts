import { FILTER_WORDS, paths } from '../paths.ts';

const LISTS = `(?:${paths.stories}|${paths.news})`;
const NARROWED = new RegExp(`^${LISTS}(?:${Object.values(FILTER_WORDS).join('|')})/`);
const LATER_PAGE = new RegExp(`^${LISTS}(?:.+/)?trang/\\d+/$`);

/** Whether the address is of a list of stories or news narrowed to one value: it says again what the list says. */
export function isNarrowedList(address: string): boolean {
  return NARROWED.test(address);
}

/**
 * Whether the address is of a later page of a list of stories or news: what it leads to is listed itself. Later pages
 * of a decision are not meant: the names on them stand nowhere else with all that belongs to them.
 */
export function isFurtherList(address: string): boolean {
  return LATER_PAGE.test(address);
}
