import { expect, it } from 'vitest';
import { warningAt } from '../../../src/islands/Nomination/parts/DeadlineNear.tsx';

const DEADLINE = Date.parse('2021-12-20T00:00:00+07:00');

it.each([
  ['22:59:59', null],
  ['23:00:00', 60],
  ['23:49:59', 60],
  ['23:50:00', 10],
  ['23:58:59', 10],
  ['23:59:00', 1],
  ['23:59:59', 1],
] as const)('at %s of the last day warns of %s minutes', (time, minutes) => {
  expect(warningAt(DEADLINE, Date.parse(`2021-12-19T${time}+07:00`))).toBe(minutes);
});

it('says nothing once it is over: the check says so', () => {
  expect(warningAt(DEADLINE, DEADLINE)).toBeNull();
});
