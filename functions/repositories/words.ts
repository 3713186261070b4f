import type { AskedWords } from '#domain/review/words.ts';

type Condition = readonly [sql: string, ...values: string[]];

/**
 * What a list is narrowed by when it is asked for words, or for a code in their place. `withWord` is the condition of
 * one word, which asks from where and up to where it lies among the words that are kept.
 */
export function withWords({ words, code }: AskedWords, withWord: string): Condition[] {
  const bounds = (word: string) => [word, `${word}\u{10FFFF}`];
  if (code === null) return words.map((word) => [withWord, ...bounds(word)]);
  const all = words.map(() => withWord).join(' AND ');
  return [[`(${withWord} OR ${all})`, ...bounds(code), ...words.flatMap(bounds)]];
}
