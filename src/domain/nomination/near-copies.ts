import { plainWords } from '../vietnamese/plain-words.ts';

/*
 * Texts that are near copies of one another, found without comparing letters: each text is kept as a sketch, the
 * smallest of the numbers that its runs of words hash to (bottom-k sketches, Broder 1997). The share of common
 * numbers tells the share of common runs, within a few hundredths; texts of up to SKETCH runs are told exactly.
 */

/** Words in a run: long enough that usual phrases are shared only by those who copy whole sentences. */
const RUN = 3;

/** Numbers kept of a text. */
const SKETCH = 128;

/** Fewer runs than this say too little: short thanks sound alike. */
const FEWEST_RUNS = 8;

/**
 * From which share of common runs a text counts as a near copy, 0 to 1. Two texts of 100 words that differ in five
 * words here and there share about 0.74; two honest texts about the same work share 0.1 to 0.3.
 */
export const NEAR_COPY = 0.6;

/** A text and whose it is; the object is its identity: a sketch is kept for as long as it is. */
export interface Summary {
  id: string;
  achievement: string;
}

/** The text that is nearest to one, and how many are near. */
export interface NearCopy {
  id: string;
  /** Share of common runs of words, 0 to 1. */
  likeness: number;
  count: number;
}

const sketches = new WeakMap<Summary, Uint32Array>();

/** What is near to one text among others; `null` when nothing is. Quick enough for each keystroke. */
export function nearestCopy(one: Summary, others: readonly Summary[]): NearCopy | null {
  const own = sketchOf(one);
  if (own.length < FEWEST_RUNS) return null;
  let best: NearCopy | null = null;
  let count = 0;
  for (const other of others) {
    if (other.id === one.id) continue;
    const likeness = likenessOf(own, sketchOf(other));
    if (likeness < NEAR_COPY) continue;
    count += 1;
    if (!best || likeness > best.likeness) best = { id: other.id, likeness, count };
  }
  return best && { ...best, count };
}

/** Finds near copies again and again as texts change. */
export type CopyFinder = (all: readonly Summary[]) => Map<string, NearCopy>;

/** Near copies kept of one text: nobody reads on. */
const MOST = 20;

/**
 * A finder that remembers: texts that are the same objects as the last time aren't compared again, so that a change to
 * one of 500 costs 500 comparisons and not all pairs. Gives for each text that has near copies the nearest of the
 * first twenty.
 */
export function copyFinder(): CopyFinder {
  const known = new Map<string, Summary>();
  const likes: Likes = new Map();
  return (all) => {
    const present = new Set(all.map(({ id }) => id));
    const gone = [...known.values()].filter(({ id }) => !present.has(id));
    const changed = all.filter((one) => known.get(one.id) !== one);
    const cut = forget([...gone, ...changed], likes);
    for (const { id } of [...gone, ...changed]) known.delete(id);
    for (const id of cut) {
      const one = known.get(id);
      if (one) compare(one, known.values(), likes, false);
    }
    for (const one of changed) {
      compare(one, known.values(), likes, true);
      known.set(one.id, one);
    }
    return summarise(likes);
  };
}

/** For each text that has near copies among the others, the nearest. */
export function nearCopies(all: readonly Summary[]): Map<string, NearCopy> {
  return copyFinder()(all);
}

type Likes = Map<string, Map<string, number>>;

/** Looks for near copies of one text; `both` tells the others of it, too. */
function compare(one: Summary, others: Iterable<Summary>, likes: Likes, both: boolean): void {
  const own = sketchOf(one);
  if (own.length < FEWEST_RUNS) return;
  for (const other of others) {
    if ((likes.get(one.id)?.size ?? 0) >= MOST) return;
    if (other.id === one.id) continue;
    const likeness = likenessOf(own, sketchOf(other));
    if (likeness < NEAR_COPY) continue;
    note(likes, one.id, other.id, likeness);
    if (both) note(likes, other.id, one.id, likeness);
  }
}

function note(likes: Likes, id: string, other: string, likeness: number): void {
  const near = likes.get(id) ?? new Map<string, number>();
  if (near.size < MOST) likes.set(id, near.set(other, likeness));
}

/** Forgets texts; gives those whose list was full before, and so may have left others out. */
function forget(texts: readonly Summary[], likes: Likes): string[] {
  const ids = new Set(texts.map(({ id }) => id));
  for (const id of ids) likes.delete(id);
  const cut: string[] = [];
  for (const [id, near] of likes) {
    const full = near.size === MOST;
    for (const other of [...near.keys()].filter((one) => ids.has(one))) near.delete(other);
    if (full && near.size < MOST) cut.push(id);
  }
  return cut;
}

function summarise(likes: Likes): Map<string, NearCopy> {
  const found = new Map<string, NearCopy>();
  for (const [id, near] of likes) {
    let best: NearCopy | null = null;
    for (const [other, likeness] of near)
      if (!best || likeness > best.likeness) best = { id: other, likeness, count: near.size };
    if (best) found.set(id, best);
  }
  return found;
}

function sketchOf(summary: Summary): Uint32Array {
  const known = sketches.get(summary);
  if (known) return known;
  const sketch = makeSketch(summary.achievement);
  sketches.set(summary, sketch);
  return sketch;
}

/** The smallest hashes of the text's runs, in order. */
function makeSketch(text: string): Uint32Array {
  const words = plainWords(text).split(' ').filter(Boolean).map(hashOf);
  const runs = new Uint32Array(Math.max(words.length - RUN + 1, 0));
  for (let at = 0; at < runs.length; at++) {
    let hash = 0;
    for (let step = 0; step < RUN; step++)
      hash = Math.imul(hash ^ (words[at + step] ?? 0), 0x9e3779b1) + step;
    runs[at] = spread(hash);
  }
  return runs
    .sort()
    .filter((run, at) => at === 0 || run !== runs[at - 1])
    .slice(0, SKETCH);
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Every bit of the number tells on every bit of the answer (the end of MurmurHash3). */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The share of common numbers among the smallest of both; 0 as soon as it can't be a near copy any more. */
function likenessOf(a: Uint32Array, b: Uint32Array): number {
  const whole = a.length < SKETCH && b.length < SKETCH;
  let common = 0;
  let seen = 0;
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length && (whole || seen < SKETCH)) {
    const one = a[left] ?? 0;
    const other = b[right] ?? 0;
    if (one === other) common += 1;
    if (one <= other) left += 1;
    if (other <= one) right += 1;
    seen += 1;
    // Forty steps tell enough where next to nothing is shared.
    if (seen === 40 && common * 5 < seen) return 0;
  }
  const union = whole || seen < SKETCH ? seen + (a.length - left) + (b.length - right) : seen;
  return common / (whole ? union : Math.min(union, SKETCH));
}
