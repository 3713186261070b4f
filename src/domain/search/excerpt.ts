import type { Query } from './query.ts';
import { formWeight } from './query.ts';
import { type Word, wordsIn } from './words.ts';

/** A stretch of an excerpt; `marked` for a word that was asked for. */
export interface Run {
  text: string;
  marked: boolean;
}

/** Words of an excerpt, about three lines. */
const EXCERPT_WORDS = 38;
/** Words kept before the first one marked. */
const LEAD_WORDS = 6;

/** The part of a passage with most of what was asked, cut at words, with the asked words marked. */
export function excerpt(text: string, query: Query): Run[] {
  const words = wordsIn(text);
  const weights = weigh(words, query);
  const from =
    words.length <= EXCERPT_WORDS ? 0 : Math.max(0, bestWindow(query, words, weights) - LEAD_WORDS);
  const to = Math.min(words.length, from + EXCERPT_WORDS);
  const start = from === 0 ? 0 : (words[from]?.start ?? 0);
  const end = to === words.length ? text.length : (words[to - 1]?.end ?? text.length);
  const runs = mark(text, words.slice(from, to), weights.slice(from, to), start, end);
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...runs,
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** All of a text, with the asked words marked. */
export function markAll(text: string, query: Query): Run[] {
  const words = wordsIn(text);
  const weights = weigh(words, query);
  return mark(text, words, weights, 0, text.length);
}

/**
 * What is worth marking, 0–1 for each word of a text. Where the whole question stands as a phrase, only the phrase;
 * else each asked word in the spelling that comes nearest to what was typed.
 */
function weigh(words: readonly Word[], query: Query): number[] {
  const asked = query.words;
  const weightOf = (one: Word | undefined, word: number) => {
    const wanted = asked[word];
    return one && wanted && one.folded === wanted.folded ? formWeight(query, wanted, one.spelling) : 0;
  };
  const phrases = words.map((_, at) => Math.min(...asked.map((_, word) => weightOf(words[at + word], word))));
  const bestPhrase = Math.max(0, ...phrases);
  if (bestPhrase > 0) {
    const inPhrase = (at: number) => asked.some((_, word) => phrases[at - word] === bestPhrase);
    return words.map((_, at) => (inPhrase(at) ? 1 : 0));
  }
  const best = asked.map((_, word) => Math.max(0, ...words.map((one) => weightOf(one, word))));
  const fits = (one: Word) =>
    asked.some((_, word) => weightOf(one, word) > 0 && weightOf(one, word) === best[word]);
  return words.map((one) => (fits(one) ? 1 : 0));
}

/** Where the excerpt's words begin: the window whose marked words weigh most, phrases twice. */
function bestWindow(query: Query, words: readonly Word[], weights: readonly number[]): number {
  const follows = new Set(
    query.words.slice(1).map((word, index) => `${query.words[index]?.folded} ${word.folded}`),
  );
  const values = words.map((word, index) => {
    const pair = follows.has(`${words[index - 1]?.folded} ${word.folded}`);
    return (weights[index] ?? 0) * (pair ? 3 : 1);
  });
  let best = 0;
  let bestValue = -1;
  for (const [index, own] of values.entries()) {
    if (own === 0) continue;
    const value = values.slice(index, index + EXCERPT_WORDS - LEAD_WORDS).reduce((a, b) => a + b, 0);
    if (value > bestValue) [best, bestValue] = [index, value];
  }
  return best;
}

/** Neighbouring marked words become one run. */
function mark(
  text: string,
  words: readonly Word[],
  weights: readonly number[],
  start: number,
  end: number,
): Run[] {
  const runs: Run[] = [];
  let at = start;
  for (const [index, word] of words.entries()) {
    if ((weights[index] ?? 0) === 0) continue;
    const last = runs.at(-1);
    if (last?.marked && text.slice(at, word.start) === ' ') last.text += text.slice(at, word.end);
    else {
      if (word.start > at) runs.push({ text: text.slice(at, word.start), marked: false });
      runs.push({ text: text.slice(word.start, word.end), marked: true });
    }
    at = word.end;
  }
  if (at < end) runs.push({ text: text.slice(at, end), marked: false });
  return runs;
}
