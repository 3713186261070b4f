import { describe, expect, it } from 'vitest';
import { ACTION_RULES, STAFF_ACTIONS } from '#domain/review/actions.ts';
import { opensAssessment } from '#domain/review/assessment.ts';
import { quorumOf } from '#domain/review/council.ts';
import { dueAt } from '#domain/review/due.ts';
import { holderOf } from '#domain/review/holder.ts';
import { TRANSITIONS } from '#domain/review/states.ts';
import { dossierWords, wordsOf } from '#domain/review/words.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('the table of actions', () => {
  it.each(STAFF_ACTIONS)('%s moves only as the table of states lets staff', (action) => {
    const { from, to } = ACTION_RULES[action];
    const illegal = from.filter(
      (state) => to && !TRANSITIONS.some((one) => one.from === state && one.to === to && one.by === 'staff'),
    );
    expect(illegal).toEqual([]);
  });

  it('leaves no move of staff without an action, but for awarding and publishing', () => {
    const left = TRANSITIONS.filter(
      ({ by, from, to }) =>
        by === 'staff' &&
        from !== 'on-hold' &&
        !STAFF_ACTIONS.some(
          (action) => ACTION_RULES[action].to === to && ACTION_RULES[action].from.includes(from),
        ),
    );
    expect(left.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'appraising awarded',
      'council awarded',
      'proposed awarded',
      'forwarded awarded',
      'awarded published',
    ]);
  });
});

describe('who has a dossier', () => {
  const offices = { receiving: 'r', coordinating: 'c', council: null, deciding: 'd' };

  it('keeps the office that interrupted the work', () => {
    expect(holderOf({ state: 'on-hold', interrupted: 'appraising' }, offices)).toBe('c');
    expect(holderOf({ state: 'supplement-requested', interrupted: 'proposed' }, offices)).toBe('d');
    expect(holderOf({ state: 'withdrawn', interrupted: null }, offices)).toBeNull();
  });
});

describe('words', () => {
  it('are folded, each once', () => {
    expect(wordsOf('  Đường đường-Hoàng ')).toEqual(['duong', 'hoang']);
    expect(dossierWords({ code: '7K4M', unit: 'Xã Mẫu', names: ['Mẫu Ví'] })).toEqual([
      '7k4m',
      'xa',
      'mau',
      'vi',
    ]);
  });
});

describe('by when, and how many', () => {
  it('counts calendar days of the office, and an answer’s own date; a hold waits for none', () => {
    const facts = { state: 'received', stateSince: 0, usualDays: 5, supplementDue: null } as const;
    expect(dueAt(facts)).toBe(5 * DAY);
    expect(dueAt({ ...facts, usualDays: undefined })).toBeNull();
    expect(dueAt({ ...facts, state: 'on-hold' })).toBeNull();
    expect(dueAt({ ...facts, state: 'supplement-requested', supplementDue: 7 })).toBe(7);
  });

  it('a quorum is two thirds, rounded up', () => {
    expect([1, 3, 7, 9].map(quorumOf)).toEqual([1, 2, 5, 6]);
  });

  it('a supplement opens the findings of whom it touches', () => {
    expect([0, 1, 10].map((at) => opensAssessment(['nominees.1.note'], at))).toEqual([false, true, false]);
    expect(opensAssessment(['papers'], 3)).toBe(true);
    expect(opensAssessment(['letter.number'], 3)).toBe(false);
  });
});
