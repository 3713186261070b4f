import { fold } from '../vietnamese/folding.ts';
import { beginsWithinOneLetter, withinOneLetter } from './one-letter.ts';

/** The words of all names, beside their folded forms. */
export interface Vocabulary {
  words: readonly string[];
  folded: readonly string[];
}

/** Numbers of words that a typed word may mean, each with how far it is from what was typed: 0 is the same. */
export type Meanings = Map<number, number>;

/** A beginning of fewer letters is too common to be searched with a letter wrong. */
const LEAST_BEGINNING = 4;

/**
 * What a word means when it is spelt right: the word itself, with or without its marks; and, for the last word, which
 * may still be growing, or where there is no such word, every word that begins so.
 */
export function meaningsOf(typed: string, { words, folded }: Vocabulary, isLast: boolean): Meanings {
  const plain = fold(typed);
  const whole: Meanings = new Map();
  const begun: Meanings = new Map();
  folded.forEach((word, number) => {
    if (!word.startsWith(plain)) return;
    if (word.length > plain.length) begun.set(number, 3);
    else whole.set(number, words[number] === typed ? 0 : typed === plain ? 1 : 2);
  });
  if (whole.size > 0 && !isLast) return whole;
  // One letter begins too many words to tell anything.
  return whole.size > 0 && plain.length === 1 ? whole : new Map([...whole, ...begun]);
}

/** What a word may mean when one letter of it is wrong, or when it is a piece from inside a word. */
export function looseMeaningsOf(typed: string, { folded }: Vocabulary): Meanings {
  const plain = fold(typed);
  const found: Meanings = new Map();
  if (plain.length < 2) return found;
  folded.forEach((word, number) => {
    if (word.includes(plain)) found.set(number, word.startsWith(plain) ? 3 : 5);
    else if (withinOneLetter(plain, word)) found.set(number, 4);
    else if (plain.length >= LEAST_BEGINNING && beginsWithinOneLetter(plain, word)) found.set(number, 6);
  });
  return found;
}

/** The query with one space put in or left out, where that makes words that there are. */
export function respacings(typed: readonly string[], { folded }: Vocabulary): string[][] {
  const known = new Set(folded);
  const isWord = (word: string) => known.has(fold(word));
  return typed.flatMap((word, at) => {
    const around = (...middle: string[]) => [...typed.slice(0, at), ...middle];
    const next = typed[at + 1];
    const joined =
      next !== undefined && isWord(word + next) ? [[...around(word + next), ...typed.slice(at + 2)]] : [];
    const split = Array.from({ length: word.length - 1 }, (_, cut) => [
      word.slice(0, cut + 1),
      word.slice(cut + 1),
    ]).filter((parts) => parts.every(isWord));
    return [...joined, ...split.map((parts) => [...around(...parts), ...typed.slice(at + 1)])];
  });
}
