import { paths } from '#domain/paths.ts';

/** What a found page is, in the order in which the filter lists them. */
export const SEARCH_KINDS = ['plan', 'story', 'news', 'honour', 'page'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SEARCH_KIND_LABELS: Readonly<Record<SearchKind, string>> = {
  plan: 'Kế hoạch',
  story: 'Gương điển hình',
  news: 'Tin tức',
  honour: 'Vinh danh',
  page: 'Trang khác',
};

/** The kind's word in an address: `/tim-kiem/?q=giay+khen&loai=ke-hoach`. */
export const SEARCH_KIND_WORDS: Readonly<Record<SearchKind, string>> = {
  plan: 'ke-hoach',
  story: 'guong-dien-hinh',
  news: 'tin-tuc',
  honour: 'vinh-danh',
  page: 'trang-khac',
};

const FOLDERS = [
  [paths.campaigns, 'plan'],
  [paths.stories, 'story'],
  [paths.news, 'news'],
  [paths.honours, 'honour'],
] as const;

/** What the page at this address is; a list itself is a page, what stands beneath it is of its kind. */
export function kindOfPath(path: string): SearchKind {
  const under = FOLDERS.find(([folder]) => path.startsWith(folder) && path !== folder);
  if (!under || path === paths.compare) return 'page';
  return under[1];
}

/** The kind that an address asks for; `null` for all of them, and for a word that is no kind. */
export function kindOfWord(word: string | null): SearchKind | null {
  return SEARCH_KINDS.find((kind) => SEARCH_KIND_WORDS[kind] === word) ?? null;
}
