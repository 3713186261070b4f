import type { ReadFile } from './find.ts';
import { type PostingsFile, postingsFile } from './format.ts';
import type { Meanings } from './match-words.ts';

/** Numbers of names, each with how far its word is from what was typed. */
export type Scores = Map<number, number>;

/**
 * Gives, for the words that a typed word may mean, the names that have one of them. Reads only the files that list
 * these words; `starts` are the numbers of their first words.
 */
export function openPostings(
  read: ReadFile,
  starts: readonly number[],
): (meanings: Meanings) => Promise<Scores> {
  const fileOf = (word: number) => starts.findLastIndex((start) => start <= word);
  return async (meanings) => {
    const scores: Scores = new Map();
    const numbers = [...new Set([...meanings.keys()].map(fileOf))];
    const files = await Promise.all(
      numbers.map(async (number) => [number, (await read(postingsFile(number))) as PostingsFile] as const),
    );
    const byNumber = new Map(files);
    for (const [word, score] of meanings) {
      const number = fileOf(word);
      let name = 0;
      for (const step of byNumber.get(number)?.[word - (starts[number] ?? 0)] ?? []) {
        name += step;
        scores.set(name, Math.min(score, scores.get(name) ?? score));
      }
    }
    return scores;
  };
}
