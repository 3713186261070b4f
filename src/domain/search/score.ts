import type { Places } from './rank.ts';

/** BM25's usual saturation, and half its usual weight of length: a clause is short by nature, not by merit. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.4;
const USUAL_LENGTH = 50;
/** A word of the title counts as much more than one of the text. */
const TITLE_WEIGHT = 1.6;
/** Two asked words side by side, against the two apart. */
const PAIR_WEIGHT = 1;
/** Passages named under a result, the best one among them. */
const PASSAGES = 4;

export interface PageScore {
  /** 1–2 for a phrase, by how well its words are spelled; 1 for all words together; less by the share that is there. */
  tier: number;
  score: number;
  passages: number[];
}

/** Tiers: all words in one passage with the title; the same as one phrase, spelled as typed. */
export const WHOLE_TIER = 1;
export const EXACT_TIER = 2;
/** All words are on the page, but no passage has them together. */
const SCATTERED = 0.95;
/** Of what a page with nearly all words reaches at the most. */
const INCOMPLETE = 0.9;

interface PartScore {
  index: number;
  score: number;
  /** How well the whole question stands here as one phrase, 0–1. */
  phrase: number;
  has: boolean[];
}

/**
 * Scores a page: its title, and that passage which together with the title answers best.
 * @param lengths words of the title and of each passage
 * @param places for each asked word, where it stands in the page
 * @param rarity for each asked word, its inverse document frequency
 */
export function scorePage(
  lengths: readonly number[],
  places: readonly Places[],
  rarity: readonly number[],
): PageScore {
  const parts = splitParts(lengths, places).map((own, index) =>
    scorePart(index, own, lengths[index] ?? 0, rarity),
  );
  const [title, ...body] = parts;
  const asked = places.length;
  const share = (part?: PartScore) =>
    rarity.filter((_, word) => part?.has[word] || title?.has[word]).length / asked;
  const value = (part?: PartScore) =>
    ((part?.score ?? 0) + TITLE_WEIGHT * (title?.score ?? 0)) * share(part) ** 2;
  const best = body
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.phrase - a.phrase || value(b) - value(a) || a.index - b.index);
  const phrase = Math.max(title?.phrase ?? 0, best[0]?.phrase ?? 0);
  return {
    tier: share(best[0]) === 1 ? WHOLE_TIER + phrase : missingTier(places),
    score: value(best[0]),
    passages: best
      .filter((part) => share(part) === share(best[0]))
      .slice(0, PASSAGES)
      .map(({ index }) => index - 1),
  };
}

function missingTier(places: readonly Places[]): number {
  const present = places.filter((one) => one.size > 0).length;
  return present === places.length ? SCATTERED : (INCOMPLETE * present) / places.length;
}

/** The places of each word, by the part of the page they are in; parts without any are left empty. */
function splitParts(lengths: readonly number[], places: readonly Places[]): Places[][] {
  const starts: number[] = [];
  let start = 0;
  for (const length of lengths) {
    starts.push(start);
    start += length + 1;
  }
  const parts: Places[][] = lengths.map(() => []);
  for (const [word, own] of places.entries()) {
    for (const [position, weight] of own) {
      const part = parts[partAt(starts, position)];
      if (!part) continue;
      part[word] ??= new Map();
      part[word].set(position, weight);
    }
  }
  return parts;
}

function partAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function scorePart(
  index: number,
  places: readonly (Places | undefined)[],
  length: number,
  rarity: readonly number[],
): PartScore {
  const has = rarity.map((_, word) => (places[word]?.size ?? 0) > 0);
  const lengthFactor = 1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / USUAL_LENGTH;
  const saturate = (weight: number) => (weight * (SATURATION + 1)) / (weight + SATURATION * lengthFactor);
  const words = rarity.map((own, word) => own * saturate(sum(places[word])));
  const pairs = rarity.slice(1).map((own, word) => {
    const together = pairWeight(places[word], places[word + 1]);
    return PAIR_WEIGHT * ((own + (rarity[word] ?? 0)) / 2) * saturate(together);
  });
  return {
    index,
    score: [...words, ...pairs].reduce((a, b) => a + b, 0),
    phrase: phraseWeight(places, rarity.length),
    has,
  };
}

function sum(places: Places | undefined): number {
  return places ? [...places.values()].reduce((a, b) => a + b, 0) : 0;
}

function pairWeight(first: Places | undefined, second: Places | undefined): number {
  if (!first || !second) return 0;
  return [...first].reduce(
    (total, [position, weight]) => total + Math.min(weight, second.get(position + 1) ?? 0),
    0,
  );
}

/** The best of all runs of the asked words in order; its weakest word counts. */
function phraseWeight(places: readonly (Places | undefined)[], asked: number): number {
  let best = 0;
  for (const [position, weight] of places[0] ?? []) {
    let weakest = weight;
    for (let word = 1; word < asked && weakest > 0; word += 1) {
      weakest = Math.min(weakest, places[word]?.get(position + word) ?? 0);
    }
    best = Math.max(best, weakest);
  }
  return best;
}
