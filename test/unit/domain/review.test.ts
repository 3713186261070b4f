import { describe, expect, it } from 'vitest';
import { ACTOR_KINDS, STATES, type State, TRANSITIONS } from '#domain/review/states.ts';
import { type Standing, transition } from '#domain/review/transition.ts';

const standing = (state: State, interrupted: State | null = null): Standing => ({
  state,
  version: 3,
  interrupted,
});

describe('the table of states', () => {
  it('reaches every state from a draft', () => {
    const reached = new Set<State>(['draft']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of TRANSITIONS) if (reached.has(from)) reached.add(to);
    }
    expect([...STATES].filter((state) => !reached.has(state))).toEqual([]);
  });

  it('ends where it should', () => {
    const ends = STATES.filter((state) => !TRANSITIONS.some(({ from }) => from === state));
    expect(ends).toEqual(['not-awarded', 'published', 'rejected-at-receipt', 'withdrawn']);
  });

  it('names no move twice', () => {
    const moves = TRANSITIONS.map(({ from, to, by }) => `${from} ${to} ${by}`);
    expect(moves.filter((move, index) => moves.indexOf(move) !== index)).toEqual([]);
  });

  it('lets a nominator withdraw only before receipt', () => {
    const from = TRANSITIONS.filter(({ to }) => to === 'withdrawn').map((move) => move.from);
    expect(from).toEqual(['draft', 'submitted', 'redirected']);
  });
});

describe('transition', () => {
  it.each(TRANSITIONS)('$from → $to by $by is legal', (move) => {
    const interrupted = ['supplement-requested', 'on-hold'].includes(move.from) ? move.to : null;
    const next = transition(standing(move.from, interrupted), {
      to: move.to,
      by: move.by,
      reason: 'có lý do',
    });
    expect(next).toMatchObject({ state: move.to, version: 4 });
  });

  it('refuses every move that the table does not have', () => {
    const all = STATES.flatMap((from) => STATES.flatMap((to) => ACTOR_KINDS.map((by) => ({ from, to, by }))));
    const others = all.filter(
      (one) => !TRANSITIONS.some(({ from, to, by }) => from === one.from && to === one.to && by === one.by),
    );
    expect(others.length).toBe(all.length - TRANSITIONS.length);
    for (const { from, to, by } of others) {
      expect(() => transition(standing(from, to), { to, by, reason: 'có lý do' })).toThrow(
        'illegal-transition',
      );
    }
  });

  it.each(TRANSITIONS.filter((move) => move.reasoned))('$from → $to needs a reason', ({ from, to, by }) => {
    expect(() => transition(standing(from), { to, by })).toThrow('illegal-transition');
    expect(() => transition(standing(from), { to, by, reason: '  ' })).toThrow('illegal-transition');
  });

  it('comes back from an interruption to the state before, and to no other', () => {
    const asked = transition(standing('appraising'), {
      to: 'supplement-requested',
      by: 'staff',
      reason: 'thiếu trang 2',
    });
    expect(asked).toEqual({ state: 'supplement-requested', version: 4, interrupted: 'appraising' });
    expect(transition(asked, { to: 'appraising', by: 'nominator' })).toEqual({
      state: 'appraising',
      version: 5,
      interrupted: null,
    });
    expect(() => transition(asked, { to: 'proposed', by: 'nominator' })).toThrow('illegal-transition');
  });

  it('says where the dossier stands', () => {
    expect(() => transition(standing('received'), { to: 'submitted', by: 'nominator' })).toThrow(
      /“Đã tiếp nhận”/,
    );
  });
});
