import type { SearchPage } from '#domain/search/index-format.ts';

/** Names and places that a larger portal has and this one hasn't: one word in so many is made up of syllables. */
const NEW_WORD_EVERY = 40;
const ONSETS = [
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'gi',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'nh',
  'ph',
  'qu',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const RIMES = [
  'a',
  'ạn',
  'anh',
  'ào',
  'ăng',
  'ân',
  'ấp',
  'em',
  'ênh',
  'iên',
  'iếu',
  'ong',
  'ổ',
  'ơi',
  'uân',
  'ùng',
  'uyết',
  'ừng',
  'ươc',
  'ỳ',
];

/**
 * As many pages as asked, each as long as one of the given pages and cut into passages like it. Their words follow
 * each other as the given pages' words do, so frequent words are as frequent as in real Vietnamese text. The same
 * call always gives the same pages.
 */
export function madeUpPages(given: readonly SearchPage[], count: number): SearchPage[] {
  const random = seeded(20_211_231);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = given.flatMap(({ passages }) => passages.flatMap(({ text }) => text.split(' ')));
  const followers = new Map<string, string[]>();
  for (const [index, word] of words.entries()) {
    followers.set(word, [...(followers.get(word) ?? []), words[index + 1] ?? words[0] ?? '']);
  }
  const write = (length: number) => {
    let word = pick(words);
    return Array.from({ length }, () => {
      word = pick(followers.get(word) ?? words);
      return random() < 1 / NEW_WORD_EVERY ? pick(ONSETS) + pick(RIMES) : word;
    }).join(' ');
  };
  return Array.from({ length: count }, (_, index) => {
    const model = given[index % given.length] as SearchPage;
    const title = write(model.title.split(' ').length);
    return {
      ...model,
      path: `/trang/${index}/`,
      title,
      heading: title,
      passages: model.passages.map(({ text, ...place }) => ({
        ...place,
        text: write(text.split(' ').length),
      })),
    };
  });
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
