import type { SearchKind } from './kinds.ts';

/** A stretch of a page that can be found and linked to: a clause, a paragraph or two, a recipient. */
export interface Passage {
  /** The element's id; empty for the page's top. */
  anchor: string;
  /** `mục III.4, đoạn 1`, or the heading it stands under; may be empty. */
  label: string;
  text: string;
}

/** A page as the index reads it. */
export interface SearchPage {
  path: string;
  title: string;
  /** The main heading, which counts somewhat less than the title. */
  heading: string;
  kind: SearchKind;
  /** The page shows made-up data. */
  sample: boolean;
  passages: readonly Passage[];
}

/**
 * Fetched with each search. Words stand in one row of positions for each page: first those of its title, then of its
 * heading and kind, then each passage's, with one position left free between two, so that no phrase runs across.
 */
export interface Contents {
  /** For each page: the number of words of its title, of its heading and kind, and of each passage, packed. */
  lengths: string[];
  /** For each page, the index of its kind in `SEARCH_KINDS`. */
  kinds: string;
  /** The first word and the file of each shard of words, sorted by word. */
  words: [first: string, file: string][];
  /** For each page: the file of texts for each run of its passages, by the passage it starts with. */
  texts: [from: number, file: string][][];
  /** The file of all words, for finding near ones. */
  vocabulary: string;
}

/** Where words stand: folded word → spelling → packed postings (see `postings.ts`). */
export type WordShard = Record<string, Record<string, string>>;

/** What is shown of a run of one page's passages. */
export interface TextShard {
  path: string;
  title: string;
  sample: boolean;
  /** The index of the first passage here. */
  from: number;
  passages: [anchor: string, label: string, text: string][];
}

/** Every folded word of the site, with its commonest written form and how many pages have it. */
export type Vocabulary = [folded: string, written: string, pages: number][];

/** Raw size, in UTF-16 units, at which a file of words or of texts is full; about a third of it travels. */
export const SHARD_SIZE = 12_000;
