import { describe, expect, it } from 'vitest';
import { DomainError } from '#domain/errors.ts';
import { placeFigures } from '#domain/registration/figures.ts';
import { assertOpen, closedInWords, openPeriod } from '#domain/registration/register.ts';
import { moveEntry, movesFrom } from '#domain/registration/states.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
const period = (id: string, from: string, to: string | null) => ({
  ...{ id, name: id, from, to, sample: false, clause: 'ii-3-2', quote: undefined },
});
const register = { periods: [period('Đợt 2', '2021-09-10', '2021-12-31')] };

describe('a period', () => {
  it('holds from its first second to its last, in Vietnam', () => {
    expect(openPeriod(register, at('2021-09-09T23:59:59'))).toBeUndefined();
    expect(openPeriod(register, at('2021-09-10T00:00:00'))?.id).toBe('Đợt 2');
    expect(openPeriod(register, at('2021-12-31T23:59:59'))?.id).toBe('Đợt 2');
    expect(openPeriod(register, at('2022-01-01T00:00:00'))).toBeUndefined();
  });

  it('that is over or to come is told, with what remains', () => {
    expect(closedInWords(register, at('2021-01-01T00:00:00'))).toBe('Đợt 2 nhận từ ngày 10/09/2021.');
    expect(closedInWords(register, at('2022-01-01T00:00:00'))).toBe(
      'Đợt 2 đã hết ngày 31/12/2021, nên cổng không nhận thêm.',
    );
    expect(closedInWords({ periods: [] }, 0)).toBe('Hiện không có đợt nào nhận.');
    expect(() => assertOpen(register, at('2022-01-01T00:00:00'))).toThrow(DomainError);
  });
});

describe('a move', () => {
  it('is what the table has, and nothing else', () => {
    expect(moveEntry({ sort: 'registration', state: 'submitted' }, 'confirm')).toBe('confirmed');
    expect(() => moveEntry({ sort: 'registration', state: 'refused' }, 'confirm')).toThrow(DomainError);
    expect(() => moveEntry({ sort: 'commitment', state: 'standing' }, 'confirm')).toThrow(DomainError);
    expect(movesFrom({ sort: 'commitment', state: 'struck' })).toEqual([]);
  });
});

it('small counts of commitments are hidden, a registration never', () => {
  const of = { campaign: 'vi-du', place: '00001' };
  const counts = [
    { ...of, sort: 'registration', kind: 'commune', count: 1 },
    { ...of, sort: 'commitment', kind: 'mot', count: 2 },
    { ...of, sort: 'commitment', kind: 'hai', count: 3 },
  ] as const;
  expect(placeFigures(counts)).toEqual([{ ...of, registered: true, commitments: { mot: null, hai: 3 } }]);
});
