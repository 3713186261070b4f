import type { Places } from './rank.ts';

/** BM25's usual saturation. */
const SATURATION = 1.2;
/** Length counts half as much as usual in a passage, short by nature and not by merit; in a title, as usual. */
const PASSAGE_LENGTH = { usual: 50, weight: 0.4 };
const TITLE_LENGTH = { usual: 10, weight: 0.75 };
/** Against the best passage, what a page's title and heading count. */
const NAME_WEIGHTS = [1.6, 0.6];
/** A title and heading with all that was asked name the page; a title that is the question, the more. */
const WHOLE_TITLE = 1.5;
const SAME_TITLE = 2.5;
/** Parts of a page before its first passage: its title, then its heading. */
const NAMES = NAME_WEIGHTS.length;
/** Two asked words side by side, against the two apart. */
const PAIR_WEIGHT = 1;
/** A passage that opens with the question is about it; one that has it further on mentions it. */
const OPENING_WEIGHT = 1.4;
/** Words that may stand before in a passage: the clause's number, a date. */
const OPENING_WORDS = 3;
/** Passages named under a result, the best one among them. */
const PASSAGES = 4;

export interface PageScore {
  /** 1–2 for a phrase, by how well its words are spelled; 1 for all words together; less by the share that is there. */
  tier: number;
  score: number;
  passages: number[];
  /** The page's title says what was asked as well as any passage, or its heading better: its top answers. */
  byName: boolean;
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
 * @param lengths words of the title, of the heading and of each passage
 * @param places for each asked word, where it stands in the page
 * @param rarity for each asked word, its inverse document frequency
 */
export function scorePage(
  lengths: readonly number[],
  places: readonly Places[],
  rarity: readonly number[],
): PageScore {
  const starts = startsOf(lengths);
  const parts = splitParts(starts, places).map((own, index) =>
    scorePart(index, own, { start: starts[index] ?? 0, length: lengths[index] ?? 0 }, rarity),
  );
  const names = parts.slice(0, NAMES);
  const body = parts.slice(NAMES);
  const asked = places.length;
  const share = (part?: PartScore) =>
    rarity.filter((_, word) => part?.has[word] || names.some(({ has }) => has[word])).length / asked;
  const isTitle = names[0]?.phrase === 1 && lengths[0] === asked;
  const naming = isTitle ? SAME_TITLE : share() === 1 ? WHOLE_TITLE : 1;
  const nameScore = names.reduce((sum, { score }, name) => sum + score * (NAME_WEIGHTS[name] ?? 0), 0);
  const value = (part?: PartScore) => ((part?.score ?? 0) + nameScore * naming) * share(part) ** 2;
  const best = body
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.phrase - a.phrase || value(b) - value(a) || a.index - b.index);
  const named = Math.max(...names.map((name) => name.phrase));
  const told = best[0]?.phrase ?? 0;
  return {
    tier: share(best[0]) === 1 ? WHOLE_TIER + Math.max(named, told) : missingTier(places),
    score: value(best[0]),
    byName: named > told || (told > 0 && names[0]?.phrase === told),
    passages: best
      .filter((part) => share(part) === share(best[0]))
      .slice(0, PASSAGES)
      .map(({ index }) => index - NAMES),
  };
}

function missingTier(places: readonly Places[]): number {
  const present = places.filter((one) => one.size > 0).length;
  return present === places.length ? SCATTERED : (INCOMPLETE * present) / places.length;
}

/** The position of each part's first word. */
function startsOf(lengths: readonly number[]): number[] {
  let next = 0;
  return lengths.map((length) => {
    const start = next;
    next += length + 1;
    return start;
  });
}

/** The places of each word, by the part of the page they are in; parts without any are left empty. */
function splitParts(starts: readonly number[], places: readonly Places[]): Places[][] {
  const parts: Places[][] = starts.map(() => []);
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
  { start, length }: { start: number; length: number },
  rarity: readonly number[],
): PartScore {
  const has = rarity.map((_, word) => (places[word]?.size ?? 0) > 0);
  const { usual, weight: lengthWeight } = index < NAMES ? TITLE_LENGTH : PASSAGE_LENGTH;
  const lengthFactor = 1 - lengthWeight + (lengthWeight * length) / usual;
  const saturate = (weight: number) => (weight * (SATURATION + 1)) / (weight + SATURATION * lengthFactor);
  const words = rarity.map((own, word) => own * saturate(sum(places[word])));
  const pairs = rarity.slice(1).map((own, word) => {
    const together = pairWeight(places[word], places[word + 1]);
    return PAIR_WEIGHT * ((own + (rarity[word] ?? 0)) / 2) * saturate(together);
  });
  const score = [...words, ...pairs].reduce((a, b) => a + b, 0);
  const opening = start + (index < NAMES ? 0 : OPENING_WORDS);
  const opens = phraseWeight(places, rarity.length, opening) > 0;
  return {
    index,
    score: opens ? OPENING_WEIGHT * score : score,
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

/** The best of all runs of the asked words in order that begin by the last position; its weakest word counts. */
function phraseWeight(places: readonly (Places | undefined)[], asked: number, last = Infinity): number {
  let best = 0;
  for (const [position, weight] of places[0] ?? []) {
    if (position > last) continue;
    let weakest = weight;
    for (let word = 1; word < asked && weakest > 0; word += 1) {
      weakest = Math.min(weakest, places[word]?.get(position + word) ?? 0);
    }
    best = Math.max(best, weakest);
  }
  return best;
}
