import { fold } from '../vietnamese/folding.ts';
import {
  DECISIONS_FILE,
  type DecisionsFile,
  NAMES_PER_FILE,
  type NameRecord,
  type NamesFile,
  namesFile,
  type SearchDecision,
  WORDS_FILE,
  type WordsFile,
  wordsOf,
} from './format.ts';
import { looseMeaningsOf, type Meanings, meaningsOf, respacings, type Vocabulary } from './match-words.ts';
import { openPostings, type Scores } from './postings.ts';

/** Gives a file of the index, parsed. Asked for the same file again, it should answer from memory. */
export type ReadFile = (name: string) => Promise<unknown>;

export interface FoundName {
  record: NameRecord;
  decision: SearchDecision;
}

/** `near`: no name has all the words as typed; these are the nearest. */
export interface Found {
  names: FoundName[];
  total: number;
  near: boolean;
}

/** Letters that a query needs before anything is looked for. */
export const LEAST_LETTERS = 2;

/** Whether enough is typed to look for. */
export function isSearchable(query: string): boolean {
  return wordsOf(query).join('').length >= LEAST_LETTERS;
}

/**
 * Finds the names that have every word of the query: with or without marks and đ, in any order, the last one perhaps
 * unfinished. Where there is none: with one word spelt wrong by a letter; else those that have most of the words.
 */
export async function findNames(read: ReadFile, query: string, limit: number): Promise<Found> {
  const typed = [...new Set(wordsOf(query))];
  const { words, starts } = (await read(WORDS_FILE)) as WordsFile;
  const list = words === '' ? [] : words.split(' ');
  const vocabulary: Vocabulary = { words: list, folded: list.map(fold) };
  const namesWith = openPostings(read, starts);
  const strict = await Promise.all(
    typed.map((word, at) => namesWith(meaningsOf(word, vocabulary, at === typed.length - 1))),
  );
  const exact = inAll(strict);
  const scores = exact.size > 0 ? exact : await nearest({ typed, strict, vocabulary, namesWith });
  const ranked = [...scores].sort(([a, scoreA], [b, scoreB]) => scoreA - scoreB || a - b);
  const names = await readNames(
    read,
    ranked.slice(0, limit).map(([number]) => number),
  );
  return { names, total: scores.size, near: exact.size === 0 };
}

interface Unmatched {
  typed: readonly string[];
  /** For each word the names that have it as typed. */
  strict: readonly Scores[];
  vocabulary: Vocabulary;
  namesWith: (meanings: Meanings) => Promise<Scores>;
}

async function nearest(unmatched: Unmatched): Promise<Scores> {
  const { typed, strict, vocabulary, namesWith } = unmatched;
  const merged: Scores = new Map();
  const add = (scores: Scores) => {
    for (const [name, score] of scores) merged.set(name, Math.min(score, merged.get(name) ?? score));
  };
  for (const [at, word] of typed.entries()) {
    const others = strict.filter((_scores, other) => other !== at);
    if (others.some(({ size }) => size === 0)) continue;
    add(inAll([await namesWith(looseMeaningsOf(word, vocabulary)), ...others]));
  }
  for (const words of respacings(typed, vocabulary))
    add(inAll(await Promise.all(words.map((word) => namesWith(meaningsOf(word, vocabulary, false))))));
  return merged.size > 0 ? merged : withMost(strict);
}

/** The names that stand in every list, with the sum of their scores. */
export function inAll(lists: readonly Scores[]): Scores {
  const [smallest, ...others] = lists.toSorted((a, b) => a.size - b.size);
  const found: Scores = new Map();
  for (const [name, score] of smallest ?? []) {
    const scores = others.map((list) => list.get(name));
    if (scores.every((one) => one !== undefined))
      found.set(
        name,
        scores.reduce((sum: number, one) => sum + (one ?? 0), score),
      );
  }
  return found;
}

/** The names that stand in the most lists, and in half of them at least. */
function withMost(lists: readonly Scores[]): Scores {
  const counts = new Map<number, number>();
  for (const list of lists) for (const name of list.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most * 2 < lists.length) return new Map();
  return new Map([...counts].filter(([, count]) => count === most).map(([name]) => [name, 0]));
}

/** The names of those numbers, with their decisions. */
export async function readNames(read: ReadFile, numbers: readonly number[]): Promise<FoundName[]> {
  if (numbers.length === 0) return [];
  const [decisions, ...records] = await Promise.all([
    read(DECISIONS_FILE) as Promise<DecisionsFile>,
    ...numbers.map(async (number) => {
      const file = (await read(namesFile(Math.floor(number / NAMES_PER_FILE)))) as NamesFile;
      return file[number % NAMES_PER_FILE];
    }),
  ]);
  return records.flatMap((record) => {
    const decision = record && decisions[record[2]];
    return record && decision ? [{ record, decision }] : [];
  });
}
