import { describe, expect, it } from 'vitest';
import { copyFinder, NEAR_COPY, nearCopies, nearestCopy } from '#domain/nomination/near-copies.ts';

/** Made-up words, always the same for a seed: an honest text shares none with another's. */
function words(seed: number, count: number): string[] {
  let state = seed * 2654435761;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return `t${(state >>> 8) % 5000}`;
  });
}
const text = (seed: number, count = 100) => words(seed, count).join(' ');
/** With so many words changed, evenly. */
const changed = (original: string, times: number) => {
  const list = original.split(' ');
  const step = Math.floor(list.length / times);
  return list.map((word, at) => (at % step === 1 && at / step < times ? `khác${at}` : word)).join(' ');
};
const summaries = (...texts: string[]) => texts.map((achievement, at) => ({ id: `${at}`, achievement }));
const ids = (...texts: string[]) => [...nearCopies(summaries(...texts)).keys()].sort();

describe('near copies', () => {
  it.each<[string, string, boolean]>([
    ['the very same', text(1), true],
    ['in other case and marks', text(1).toUpperCase(), true],
    ['with five words of a hundred changed', changed(text(1), 5), true],
    ['with a sentence more', `${text(1)} ${text(2, 20)}`, true],
    ['with a third of the words changed', changed(text(1), 33), false],
    ['with as much again', `${text(1)} ${text(2)}`, false],
    ['another text', text(3), false],
  ])('%s', (_, other, near) => {
    expect(ids(text(1), other)).toEqual(near ? ['0', '1'] : []);
  });

  it('of texts longer than a sketch are told as well', () => {
    const long = text(5, 900);
    expect(ids(long, changed(long, 40), text(6, 900), changed(long, 300))).toEqual(['0', '1']);
  });

  it('say which is nearest and how many there are', () => {
    const all = summaries(text(1), changed(text(1), 5), text(1), text(2));
    expect(nearCopies(all).get('0')).toEqual({ id: '2', likeness: 1, count: 2 });
    expect(nearestCopy({ id: '9', achievement: text(1) }, all)).toEqual({ id: '0', likeness: 1, count: 3 });
    expect(nearestCopy({ id: '9', achievement: text(7) }, all)).toBeNull();
  });

  it('follow texts as they change, come and go', () => {
    const find = copyFinder();
    const [one, two, three] = [
      { id: 'a', achievement: text(1) },
      { id: 'b', achievement: text(1) },
      { id: 'c', achievement: text(2) },
    ];
    expect([...find([one, two, three]).keys()]).toEqual(['b', 'a']);
    const mended = { id: 'b', achievement: text(2) };
    expect([...find([one, mended, three]).keys()].sort()).toEqual(['b', 'c']);
    expect([...find([one, three]).keys()]).toEqual([]);
    expect([...find([one, three, { ...one, id: 'd' }]).keys()].sort()).toEqual(['a', 'd']);
  });

  it('are still found when the first twenty go', () => {
    const find = copyFinder();
    const alike = Array.from({ length: 30 }, (_, at) => ({ id: `${at}`, achievement: text(1) }));
    expect(find(alike).get('29')).toMatchObject({ count: 20, likeness: 1 });
    expect(find(alike.slice(25)).get('29')).toMatchObject({ count: 4 });
  });

  it('are not sought in a few words', () => {
    expect(ids('Hoàn thành tốt nhiệm vụ được giao', 'Hoàn thành tốt nhiệm vụ được giao')).toEqual([]);
    expect(NEAR_COPY).toBe(0.6);
  });

  it('among 500 texts of 4,000 letters, all alike or all different', () => {
    for (const make of [
      (at: number) => text(at, 800),
      (at: number) => changed(text(1, 800), 1 + (at % 30)),
    ]) {
      const all = summaries(...Array.from({ length: 500 }, (_, at) => make(at)));
      const began = performance.now();
      const found = nearCopies(all);
      const whole = performance.now() - began;
      const again = performance.now();
      nearestCopy({ id: '0', achievement: make(7) }, all);
      console.log(
        `near copies: ${Math.round(whole)} ms for all, ${(performance.now() - again).toFixed(1)} ms for one`,
      );
      expect(found.size === 0 || found.size === 500).toBe(true);
    }
  });
});
