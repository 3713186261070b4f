import type { Vocabulary } from './index-format.ts';

/** Fewest letters of a word that near words are looked for: shorter ones are near to everything. */
const LEAST_LETTERS = 3;

/**
 * Words of the site that may have been meant by one it doesn't have: begun by it, one slip away (a letter more, less,
 * other, or two swapped), or two words run together. The commonest first; written as the site mostly writes them.
 */
export function nearWords(vocabulary: Vocabulary, folded: string, most = 3): string[] {
  if (folded.length < LEAST_LETTERS) return [];
  const known = new Map(vocabulary.map(([word, written]) => [word, written]));
  const near = vocabulary
    .filter(([word]) => word.startsWith(folded) || isOneSlip(word, folded))
    .sort((a, b) => closeness(b, folded) - closeness(a, folded))
    .map(([, written]) => written);
  return [...near, ...splitInTwo(known, folded)].slice(0, most);
}

/** The commonest word that begins so: what somebody still typing is most likely to mean. */
export function completion(vocabulary: Vocabulary, folded: string): Vocabulary[number] | undefined {
  return vocabulary
    .filter(([word]) => word.startsWith(folded))
    .reduce<Vocabulary[number] | undefined>(
      (best, one) => (best && best[2] >= one[2] ? best : one),
      undefined,
    );
}

/** Words begun so first; a slip seldom falls on the first letter; then by how many pages have the word. */
function closeness([word, , pages]: Vocabulary[number], folded: string): number {
  return (word.startsWith(folded) ? 2e6 : word[0] === folded[0] ? 1e6 : 0) + pages;
}

function splitInTwo(known: ReadonlyMap<string, string>, folded: string): string[] {
  const cuts = Array.from({ length: Math.max(0, folded.length - 3) }, (_, index) => index + 2);
  return cuts.flatMap((cut) => {
    const [first, second] = [known.get(folded.slice(0, cut)), known.get(folded.slice(cut))];
    return first && second ? [`${first} ${second}`] : [];
  });
}

/** Whether one letter put in, left out, changed, or swapped with its neighbour turns one word into the other. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restB.length > restA.length) return restB.slice(1) === restA;
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1);
}
