/** Widths of letters in Times New Roman, in ems; rounded up, marks left out. The first class that fits counts. */
const CLASSES: readonly [RegExp, number][] = [
  [/[ijlt'’.,|\s]/u, 0.29],
  [/[frs()-]/u, 0.39],
  [/[aceăâê]/u, 0.45],
  [/[mw]/u, 0.79],
  [/[ươ]/u, 0.56],
  [/\p{Ll}|\d/u, 0.5],
  [/[FSPL]/u, 0.62],
  [/[MW]/u, 0.95],
];
const CAPITAL = 0.74;

const MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** About how long the words are when set upright in Times New Roman, in ems, so that a column can hold them. */
export function lengthInTimes(words: string): number {
  const letters = [...words.normalize('NFD').replace(MARKS, '').normalize('NFC')];
  return letters.reduce(
    (sum, letter) => sum + (CLASSES.find(([letters]) => letters.test(letter))?.[1] ?? CAPITAL),
    0,
  );
}
