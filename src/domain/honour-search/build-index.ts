import { fold } from '../vietnamese/folding.ts';
import { compareSortWords, sortWords } from '../vietnamese/names.ts';
import {
  DECISIONS_FILE,
  NAMES_PER_FILE,
  type NameRecord,
  namesFile,
  POSTINGS_PER_FILE,
  postingsFile,
  type SearchDecision,
  WORDS_FILE,
  type WordsFile,
  wordsOf,
} from './format.ts';

/** A name to be found. */
export interface SearchEntry {
  record: NameRecord;
  isPerson: boolean;
}

/** The files of the index, by name, as values for JSON. */
export type IndexFiles = Map<string, unknown>;

/** Builds the whole index; the same names give the same files, in whatever order they come. */
export function buildIndex(
  entries: readonly SearchEntry[],
  decisions: readonly SearchDecision[],
): IndexFiles {
  const records = inListOrder(entries);
  const lists = listByWord(records);
  const words = [...lists.keys()]
    .map((word) => ({ word, folded: fold(word) }))
    .sort((a, b) => compare(a.folded, b.folded) || compare(a.word, b.word))
    .map(({ word }) => word);
  const files: IndexFiles = new Map([[DECISIONS_FILE, decisions]]);
  const starts: number[] = [];
  let file: number[][] = [];
  let listed = 0;
  words.forEach((word, number) => {
    if (file.length === 0) starts.push(number);
    const list = lists.get(word) ?? [];
    file.push(list.map((name, at) => name - (list[at - 1] ?? 0)));
    listed += list.length;
    if (listed < POSTINGS_PER_FILE && number < words.length - 1) return;
    files.set(postingsFile(starts.length - 1), file);
    file = [];
    listed = 0;
  });
  files.set(WORDS_FILE, { words: words.join(' '), starts } satisfies WordsFile);
  for (let at = 0; at < records.length; at += NAMES_PER_FILE)
    files.set(namesFile(at / NAMES_PER_FILE), records.slice(at, at + NAMES_PER_FILE));
  return files;
}

function inListOrder(entries: readonly SearchEntry[]): NameRecord[] {
  return entries
    .map(({ record, isPerson }) => ({ record, sort: sortWords(record[0], isPerson) }))
    .sort((a, b) => compareSortWords(a.sort, b.sort) || compare(keyOf(a.record), keyOf(b.record)))
    .map(({ record }) => record);
}

/** Tells namesakes apart, so that their order never hangs on the order of files. */
function keyOf([, place, decision, rest]: NameRecord): string {
  return `${place} ${decision} ${rest}`;
}

function listByWord(records: readonly NameRecord[]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  records.forEach(([name], number) => {
    for (const word of new Set(wordsOf(name))) {
      const list = lists.get(word);
      if (list) list.push(number);
      else lists.set(word, [number]);
    }
  });
  return lists;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
