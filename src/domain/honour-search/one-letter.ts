/** Whether one text becomes the other by at most one letter added, left out, changed, or swapped with the next. */
export function withinOneLetter(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restA.length < restB.length) return restB.slice(1) === restA;
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** The same for a word of which only the beginning is typed yet. */
export function beginsWithinOneLetter(typed: string, word: string): boolean {
  return [typed.length - 1, typed.length, typed.length + 1].some((length) =>
    withinOneLetter(typed, word.slice(0, length)),
  );
}
