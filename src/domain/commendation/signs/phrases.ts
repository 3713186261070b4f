import { fold } from '#domain/vietnamese/folding.ts';
import { type FoldedText, isUnmarked, type Span, sliceOf, spanOf } from './folded-text.ts';

/**
 * Finder of phrases, as whole words. A phrase is found as it is written here, whatever its case, and also without any
 * marks; one that begins with `=` only as it is written, because without marks it says something harmless.
 */
export function phraseFinder(phrases: readonly string[]): (text: FoldedText) => Span[] {
  const known = new Map<string, Set<string>>();
  const alsoUnmarked = new Set<string>();
  for (const entry of phrases) {
    const phrase = entry.replace(/^=/, '');
    const key = fold(phrase);
    known.set(key, (known.get(key) ?? new Set()).add(phrase));
    if (phrase === entry) alsoUnmarked.add(key);
  }
  // The longest first, so that what is marked says all of it.
  const keys = [...known.keys()].sort((one, other) => other.length - one.length);
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${keys.join('|').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) =>
    [...text.folded.matchAll(any)].flatMap(({ index, 0: match }) => {
      const span = spanOf(text, index, match.length);
      const key = match.replace(/\s+/g, ' ');
      const written = sliceOf(text, span).toLowerCase().replace(/\s+/g, ' ');
      const isFound = known.get(key)?.has(written) || (alsoUnmarked.has(key) && isUnmarked(written));
      return isFound ? [span] : [];
    });
}
