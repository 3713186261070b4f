import { isNarrowedList } from '#domain/article/list-addresses.ts';
import { paths } from '#domain/paths.ts';

/** Pages that say nothing of their own, by their address. */
const NOTHING_OF_THEIR_OWN: readonly string[] = [
  paths.home,
  paths.siteMap,
  paths.search,
  paths.commendationSent,
  paths.commendationPage,
];

/** Pages that say again, for one choice, what stands on the page that search should lead to. */
const RESTATING: readonly RegExp[] = [
  /^\/(?:404|500)\/$/,
  // A plan's text for print: the plan has it clause by clause.
  new RegExp(`^${paths.document('[^/]+')}$`),
  // Questions and answers about where to send: the start page stands for all of them, the plan has the words.
  new RegExp(`^${paths.whoReceives}.`),
  // The roll by award, place, campaign and letter: the decision has each recipient.
  new RegExp(`^${paths.honours}theo-`),
  // A campaign's questions: the page of all of them leads there, and what is asked is only known when it is opened.
  new RegExp(`^${paths.answersOf('[^/]+')}$`),
  // One day of a province's map: the province has every commune, and all days in a row.
  new RegExp(`^${paths.zoneDay('[^/]+', '[^/]+')}$`),
];

/**
 * Whether search should lead to the page at this address. A page that restates others is left out, so that those come
 * first, and once.
 */
export function isSearched(path: string): boolean {
  return (
    !NOTHING_OF_THEIR_OWN.includes(path) &&
    !isNarrowedList(path) &&
    !RESTATING.some((pattern) => pattern.test(path))
  );
}
