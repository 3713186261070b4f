import { describe, expect, it } from 'vitest';
import { areNearCopies, sketchOf } from '#domain/commendation/near-copies.ts';

const LONG =
  'Mẹ tôi ở một mình, ba tuần liền sáng nào cũng có người gõ cửa hỏi bà cần mua gì, rồi mang gạo, mang thuốc đến tận nơi mà không lấy một đồng nào của bà cả.';
const share = (one: string, other: string) => {
  const known = sketchOf(other);
  return sketchOf(one).some((number, at) => number === known[at]);
};

describe('near copies', () => {
  it.each([
    ['the same words', LONG],
    ['without marks, in capitals', `ME TOI${LONG.slice(6).toUpperCase()}`],
    ['with a word more', `${LONG} Thật vậy.`],
    ['with a word changed', LONG.replace('ba tuần', 'bốn tuần')],
  ])('%s', (_, copy) => {
    expect(areNearCopies(LONG, copy)).toBe(true);
    expect(share(LONG, copy)).toBe(true);
  });

  it('are found among short thanks only by the very words', () => {
    expect(areNearCopies('Cảm ơn các anh nhiều lắm', 'CẢM ƠN các anh, nhiều lắm!')).toBe(true);
    expect(share('Cảm ơn các anh nhiều lắm', 'CẢM ƠN các anh, nhiều lắm!')).toBe(true);
    expect(areNearCopies('Cảm ơn các anh nhiều lắm', 'Cảm ơn các anh rất nhiều')).toBe(false);
  });

  it('are no honest thanks for the same work', () => {
    const other =
      'Sáng nào cũng có người gõ cửa nhà tôi hỏi cần gì, mang gạo và thuốc đến, lại còn quét sân giúp, tôi già rồi chỉ biết nói một lời cảm ơn đội tình nguyện của xã.';
    expect(areNearCopies(LONG, other)).toBe(false);
  });
});
