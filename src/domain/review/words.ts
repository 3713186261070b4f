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

/** The words of what somebody typed or asks for, as they compare, each once. */
export function wordsOf(text: string): string[] {
  const words = plainWords(text)
    .split(' ')
    .filter((word) => word !== '');
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))];
}
