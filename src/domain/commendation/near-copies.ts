import { nearestCopy } from '../nomination/near-copies.ts';
import { plainWords } from '../vietnamese/plain-words.ts';

/*
 * Near copies of messages, found by an index: each message keeps three numbers, and those that share one are compared
 * in full. Each number is the smallest that the message's runs of words hash to by a function of its own (MinHash,
 * Broder 1997), so two messages share it with the chance that is their share of common runs: copies that differ in a
 * word or two are found nearly always, honest thanks seldom come up, and then aren't alike.
 */

/** Words in a run. */
const RUN = 3;

export const SKETCH_SEEDS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const;

/** The numbers by which near copies find each other, below 2^32. */
export type Sketch = [number, number, number];

/** The sketch of a message. Marks, case and signs don't count: they are how copies are dressed up. */
export function sketchOf(message: string): Sketch {
  const words = plainWords(message).split(' ').map(hashOf);
  const [first, second, third] = SKETCH_SEEDS;
  return [least(words, first), least(words, second), least(words, third)];
}

/** Whether two messages are near copies: the same words, or most runs of words the same. */
export function areNearCopies(one: string, other: string): boolean {
  if (plainWords(one) === plainWords(other)) return true;
  const text = { id: 'one', achievement: one };
  return nearestCopy(text, [{ id: 'other', achievement: other }]) !== null;
}

function least(words: readonly number[], seed: number): number {
  let smallest = 0xffffffff;
  for (let at = 0; at + RUN <= Math.max(words.length, RUN); at++) {
    let hash = seed;
    for (let step = 0; step < RUN; step++) hash = mix(hash ^ (words[at + step] ?? 0), seed);
    smallest = Math.min(smallest, hash);
  }
  return smallest;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Every bit of the number tells on every bit of the answer (the end of MurmurHash3). */
function mix(hash: number, seed: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), seed);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
