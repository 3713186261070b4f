import { describe, expect, it } from 'vitest';
import { DomainError } from '#domain/errors.ts';
import {
  FEEDBACK_ACTIONS,
  FEEDBACK_STATES,
  isEnded,
  mayMove,
  moveFeedback,
  PUBLICATION_STATES,
  SENDER_ACTIONS,
} from '#domain/feedback/states.ts';

const ACTIONS = [...new Set([...FEEDBACK_ACTIONS, ...SENDER_ACTIONS])];

/** Every legal move: from, how it is published, by what, to, and how it is published then; `*` stands for any. */
const LEGAL = [
  ['new taken', '*', 'take', 'taken', '='],
  ['new taken', '*', 'move', 'new', '='],
  ['new taken', '*', 'answer', 'answered', '='],
  ['new taken', '*', 'close', 'closed', '='],
  ['answered', 'none proposed taken-down', 'propose', '=', 'proposed'],
  ['answered', 'proposed', 'agree', '=', 'published'],
  ['answered', 'proposed', 'disagree', '=', 'refused'],
  ['answered', 'proposed published', 'unpublish', '=', 'taken-down'],
  ['new taken answered closed', '*', 'withdraw', 'withdrawn', 'none'],
] as const;

const among = (list: string, one: string) => list === '*' || list.split(' ').includes(one);

describe('feedback moves by the table and by nothing else', () => {
  const cases = FEEDBACK_STATES.flatMap((state) =>
    PUBLICATION_STATES.flatMap((publication) => ACTIONS.map((action) => ({ state, publication, action }))),
  );

  it.each(cases)('$state/$publication, $action', ({ state, publication, action }) => {
    const standing = { state, publication };
    const move = LEGAL.find(
      ([from, published, by]) => by === action && among(from, state) && among(published, publication),
    );
    expect(mayMove(standing, action)).toBe(move !== undefined);
    if (!move) {
      expect(() => moveFeedback(standing, action)).toThrow(DomainError);
      return;
    }
    const [, , , to, then] = move;
    expect(moveFeedback(standing, action)).toEqual({
      state: to === '=' ? state : to,
      publication: then === '=' ? publication : then,
    });
  });

  it('ends with an answer, a closing or its withdrawal', () => {
    expect(FEEDBACK_STATES.filter(isEnded)).toEqual(['answered', 'closed', 'withdrawn']);
  });

  it('tells how it stands when it refuses', () => {
    expect(() => moveFeedback({ state: 'answered', publication: 'refused' }, 'agree')).toThrow(
      'đã trả lời; người gửi không đồng ý đăng',
    );
  });
});
