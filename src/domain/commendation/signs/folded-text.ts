import { fold } from '#domain/vietnamese/folding.ts';

/** A part of a text, by its places in it. */
export interface Span {
  start: number;
  end: number;
}

/** A text without marks and case, which still knows where each of its letters stands in the text itself. */
export interface FoldedText {
  original: string;
  folded: string;
  /** Place in the original of each folded letter, and one more for the end. */
  places: readonly number[];
}

/** Folds a composed text (NFC) letter by letter. */
export function foldText(original: string): FoldedText {
  const places: number[] = [];
  let folded = '';
  let place = 0;
  for (const sign of original) {
    const letters = fold(sign);
    for (let letter = 0; letter < letters.length; letter++) places.push(place);
    folded += letters;
    place += sign.length;
  }
  return { original, folded, places: [...places, original.length] };
}

/** Every match of a global pattern in the folded text, as parts of the original. */
export function findFolded(text: FoldedText, pattern: RegExp): Span[] {
  return [...text.folded.matchAll(pattern)].map(({ index, 0: match }) => spanOf(text, index, match.length));
}

/** Where the original has what the folded text has from `index` on. */
export function spanOf({ places, original }: FoldedText, index: number, length: number): Span {
  return { start: places[index] ?? original.length, end: places[index + length] ?? original.length };
}

/** What the part says. */
export function sliceOf({ original }: Pick<FoldedText, 'original'>, { start, end }: Span): string {
  return original.slice(start, end);
}

/** Whether it was written without Vietnamese marks, as many type on a telephone. */
export function isUnmarked(words: string): boolean {
  return fold(words) === words.toLowerCase();
}
