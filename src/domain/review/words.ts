import { CODE_ALPHABET, CODE_LENGTH, normalizeCode } from '../nomination/code.ts';
import { plainWords } from '../vietnamese/plain-words.ts';

/** A word is cut to so many letters: enough to tell them apart. */
const LONGEST_WORD = 40;

/** The words that staff find a dossier by, each once: of its code, its unit and those whom it proposes. */
export function dossierWords({
  code,
  unit,
  names,
}: {
  code: string;
  unit: string;
  names: readonly string[];
}): string[] {
  return wordsOf([code, unit, ...names].join(' '));
}

/** What a list is to be found by. */
export interface AskedWords {
  /** Each must begin a word of what is found. */
  words: readonly string[];
  /** Enough by itself: begins the word of a code that was typed in groups. */
  code: string | null;
}

/** Words beyond these narrow nothing any more. */
const MOST_WORDS = 8;

/** What somebody types to find something by: words, or a code as it is printed or said (`7K4M-PX92`, `7k4m px`). */
export function askedWords(text: string): AskedWords {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const code = normalizeCode(text);
  const inGroups = words.length > 1 && code.length <= CODE_LENGTH;
  const signs = [...code].every((sign) => CODE_ALPHABET.includes(sign));
  return { words, code: inGroups && signs ? code.toLowerCase() : null };
}

/** The words of what somebody typed or asks for, as they compare, each once. */
export function wordsOf(text: string): string[] {
  const words = plainWords(text)
    .split(' ')
    .filter((word) => word !== '');
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))];
}
