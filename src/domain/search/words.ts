import { fold } from '#domain/vietnamese/folding.ts';

/** A word of a text. Vietnamese writes each syllable apart, so a word here is one syllable, number or code. */
export interface Word {
  /** As one types it without marks: `dien`. What the index is sorted by. */
  folded: string;
  /** As it was written, however its letters were composed and its tone mark was placed: tells `đưa` from `đua`. */
  spelling: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Grave, acute, tilde, hook and dot: they sound the same on either vowel of `hòa` and `hoà`. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The words of a text as they are written, in order. */
export function writtenWords(text: string): string[] {
  return text.match(WORDS) ?? [];
}

/** The words of a text, in order. Signs separate: `1497/QĐ-TTg` is three words, and found as a phrase. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORDS)].map((match) => ({
    folded: fold(match[0]),
    spelling: spellingOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Lower case, with the tone after the letters: `hòa`, `hoà` and their decomposed kin are all `hoa` + grave. */
export function spellingOf(word: string): string {
  const apart = word.normalize('NFD').toLowerCase();
  const tone = apart.match(TONES)?.[0] ?? '';
  return apart.replace(TONES, '').normalize('NFC') + tone;
}

/** Whether the writer left every mark out of the word, or it has none. */
export function isBare({ folded, spelling }: Pick<Word, 'folded' | 'spelling'>): boolean {
  return folded === spelling;
}
