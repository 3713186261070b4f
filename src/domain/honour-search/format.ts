/*
 * The index of names as files that a browser fetches when it needs them, so that nobody loads the whole roll.
 * Names are numbered in the order of the alphabetical list.
 */

/** `words.json`: every word that stands in a name, and in which file its names are listed. */
export interface WordsFile {
  /** Lower case, with marks, separated by spaces; sorted by their folded form. */
  words: string;
  /** The number of the first word of each `postings-<n>.json`. */
  starts: number[];
}

/** `postings-<n>.json`: for each of its words the numbers of the names, each as the step from the one before. */
export type PostingsFile = number[][];

/** `names-<n>.json`: `NAMES_PER_FILE` names in order. */
export type NamesFile = NameRecord[];

/** One name: as written, place, number of its decision in `decisions.json`, what follows the decision's address. */
export type NameRecord = [name: string, place: string, decision: number, rest: string, state?: NameState];

/** What a result must say beside the award; left out where it is simply valid. */
export type NameState = 'posthumous' | 'corrected' | 'revoked';

/** `decisions.json`: what results say of their decision. */
export type DecisionsFile = SearchDecision[];

export interface SearchDecision {
  number: string;
  /** As people read it: `12/01/2022`. */
  date: string;
  award: string;
  path: string;
  sample: boolean;
}

export const WORDS_FILE = 'words.json';
export const DECISIONS_FILE = 'decisions.json';
export const postingsFile = (number: number) => `postings-${number}.json`;
export const namesFile = (number: number) => `names-${number}.json`;

/** Few enough that ten results from ten files stay small. */
export const NAMES_PER_FILE = 64;
/** A file of postings is closed once it lists as many names. */
export const POSTINGS_PER_FILE = 1500;
/** Results shown at once. */
export const RESULTS_SHOWN = 10;

/** The words of a name or a query: lower case, with marks, without punctuation. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
