import { describe, expect, it } from 'vitest';
import { type OpeningFacts, openingFor } from '#domain/nomination/opening.ts';
import { STATES } from '#domain/review/states.ts';
import { makeRound } from '../../../factories/rules.ts';

/** “trước ngày 08/9/2021”: taken until 07/9 23:59:59.999. */
const DEADLINE = Date.parse('2021-09-08T00:00:00+07:00');
const ROUND = makeRound();
const DUE = Date.parse('2021-10-01T00:00:00+07:00');
const SUPPLEMENT = { fields: ['papers'], reason: 'Thiếu chữ ký', dueAt: DUE };

const opening = (facts: Partial<OpeningFacts>) =>
  openingFor({
    state: 'submitted',
    round: ROUND,
    supplement: null,
    lateUntil: null,
    now: DEADLINE - 1,
    ...facts,
  });
const ALL = { opens: 'all', until: '2021-09-08T00:00:00+07:00' };

describe('what a holder may change', () => {
  it.each([
    ['a draft before the deadline', { state: 'draft' }, ALL],
    ['a draft after it, to choose another round', { state: 'draft', now: DEADLINE }, ALL],
    ['a draft of no round', { state: 'draft', round: null }, { opens: 'all', until: null }],
    ['what was sent, in the last millisecond', { now: DEADLINE - 1 }, ALL],
    ['what was redirected', { state: 'redirected' }, ALL],
    [
      'a round without a deadline',
      { round: makeRound({ deadline: null }), now: DUE },
      { opens: 'all', until: null },
    ],
    [
      'a late grant after the deadline',
      { now: DEADLINE, lateUntil: DUE },
      { opens: 'all', until: '2021-10-01T00:00:00+07:00' },
    ],
    ['a late grant that ends before the deadline', { lateUntil: DEADLINE - 1000 }, ALL],
    [
      'an open supplement request',
      { state: 'supplement-requested', supplement: SUPPLEMENT, now: DUE - 1 },
      { opens: 'fields', fields: ['papers'], reason: 'Thiếu chữ ký', until: '2021-10-01T00:00:00+07:00' },
    ],
  ] as const)('opens %s', (_what, facts, expected) => {
    expect(opening(facts)).toEqual(expected);
  });

  it.each([
    ['the deadline itself', { now: DEADLINE }, 'Đợt này đã hết hạn'],
    ['the end of a late grant', { now: DUE, lateUntil: DUE }, 'Đợt này đã hết hạn'],
    ['a redirected dossier at the deadline', { state: 'redirected', now: DEADLINE }, 'Đợt này đã hết hạn'],
    ['receipt before the deadline', { state: 'received' }, 'Cơ quan đã tiếp nhận'],
    ['receipt, whatever was granted', { state: 'received', lateUntil: DUE }, 'Cơ quan đã tiếp nhận'],
    [
      'a supplement request at its due date',
      { state: 'supplement-requested', supplement: SUPPLEMENT, now: DUE },
      'Hạn bổ sung đã qua lúc 00:00:00, thứ Sáu 01/10/2021',
    ],
    ['a supplement request that is gone', { state: 'supplement-requested' }, 'Yêu cầu bổ sung không còn'],
    ['withdrawal', { state: 'withdrawn' }, 'Đơn vị đã rút hồ sơ'],
  ] as const)('closes at %s', (_what, facts, why) => {
    expect(opening(facts)).toEqual({ opens: 'nothing', why: expect.stringContaining(why) });
  });

  it('has a sentence for every state', () => {
    for (const state of STATES) {
      const found = opening({ state, now: DEADLINE });
      if (found.opens === 'nothing') expect(found.why).toMatch(/^\p{Lu}.+\.$/u);
      else expect(state).toBe('draft');
    }
  });
});
