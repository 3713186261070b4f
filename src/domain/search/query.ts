import type { Contents } from './index-format.ts';
import { isBare, wordsIn } from './words.ts';

/** Longer questions are cut here: what follows would rank nothing. */
export const QUERY_WORDS = 12;
export const QUERY_LETTERS = 200;

/** A word that is asked for. */
export interface QueryWord {
  folded: string;
  spelling: string;
  /** As typed, for saying it back. */
  typed: string;
}

/** What is asked: its words in order, and whether any carries a mark. */
export interface Query {
  words: readonly QueryWord[];
  marked: boolean;
}

/** Reads what was typed, with or without marks, composed or not. */
export function parseQuery(text: string): Query {
  const asked = text.slice(0, QUERY_LETTERS);
  const words = wordsIn(asked)
    .slice(0, QUERY_WORDS)
    .map(({ folded, spelling, start, end }) => ({ folded, spelling, typed: asked.slice(start, end) }));
  return { words, marked: words.some((word) => !isBare(word)) };
}

/**
 * How well a written form answers an asked word, 0–1. Typed without any mark, every form is meant; typed with marks,
 * the same spelling is meant and others only help where nothing better is found.
 */
export function formWeight(query: Query, asked: QueryWord, spelling: string): number {
  if (!query.marked || asked.spelling === spelling) return 1;
  return isBare(asked) ? 0.5 : 0.2;
}

/** The files of words that a query needs; `null` where no file can hold the word. */
export function shardOf({ words }: Contents, folded: string): string | null {
  return words.findLast(([first]) => first <= folded)?.[1] ?? null;
}
