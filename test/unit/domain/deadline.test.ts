import { describe, expect, it } from 'vitest';
import { acceptsDossiers, deadlineInWords, roundStatus, statusLabel } from '#domain/campaign/deadline.ts';

const at = (text: string) => Date.parse(text);
const period = (from: string | null, to: string | null) => ({
  from,
  to,
  review: null,
  wording: 'x',
  clause: 'x',
});
const before = (date: string) => ({ before: date, wording: `trước ngày ${date}`, clause: 'x' });

/** Ninh Thuận III.3: dossiers of round 2 before 20/12/2021; Ngã Năm III.2: two rounds without a deadline. */
const withDeadline = { period: period('2021-09-10', '2021-12-31'), deadline: before('2021-12-20') };
const noDeadline = { period: period('2021-09-09', '2021-12-31'), deadline: null };
const openEnded = { period: period('2022-01-01', null), deadline: null };

describe('the status of a round', () => {
  it.each([
    [
      'the last second',
      withDeadline,
      '2021-12-19T23:59:59+07:00',
      { state: 'closing', lastDay: '2021-12-19', daysLeft: 0 },
      true,
    ],
    [
      'the last millisecond',
      withDeadline,
      '2021-12-19T23:59:59.999+07:00',
      { state: 'closing', lastDay: '2021-12-19', daysLeft: 0 },
      true,
    ],
    [
      'one second late',
      withDeadline,
      '2021-12-20T00:00:00+07:00',
      { state: 'closed', lastDay: '2021-12-19' },
      false,
    ],
    [
      'the same instant told in UTC',
      withDeadline,
      '2021-12-19T17:00:00Z',
      { state: 'closed', lastDay: '2021-12-19' },
      false,
    ],
    [
      'the second before, told in UTC',
      withDeadline,
      '2021-12-19T16:59:59Z',
      { state: 'closing', lastDay: '2021-12-19', daysLeft: 0 },
      true,
    ],
    [
      'fourteen days left',
      withDeadline,
      '2021-12-05T00:00:00+07:00',
      { state: 'closing', lastDay: '2021-12-19', daysLeft: 14 },
      true,
    ],
    [
      'fifteen days left',
      withDeadline,
      '2021-12-04T23:59:59+07:00',
      { state: 'open', lastDay: '2021-12-19', daysLeft: 15 },
      true,
    ],
    [
      'years later',
      withDeadline,
      '2026-11-22T12:00:00+07:00',
      { state: 'closed', lastDay: '2021-12-19' },
      false,
    ],
    [
      'no deadline, in its period',
      noDeadline,
      '2021-12-31T23:59:59+07:00',
      { state: 'anytime', periodEnded: false },
      true,
    ],
    [
      'no deadline, after its period',
      noDeadline,
      '2022-01-01T00:00:00+07:00',
      { state: 'anytime', periodEnded: true },
      true,
    ],
    [
      'before an open-ended round',
      openEnded,
      '2021-12-31T23:59:59+07:00',
      { state: 'upcoming', opensOn: '2022-01-01' },
      false,
    ],
    [
      'an open-ended round begins',
      openEnded,
      '2022-01-01T00:00:00+07:00',
      { state: 'anytime', periodEnded: false },
      true,
    ],
  ])('%s', (_name, round, instant, status, accepts) => {
    expect(roundStatus(round, at(instant))).toEqual(status);
    expect(acceptsDossiers(roundStatus(round, at(instant)))).toBe(accepts);
  });

  it.each([
    [{ state: 'closing', lastDay: '2021-12-19', daysLeft: 0 }, 'Hôm nay là ngày cuối'],
    [{ state: 'closing', lastDay: '2021-12-19', daysLeft: 9 }, 'Còn 9 ngày'],
    [{ state: 'open', lastDay: '2021-12-19', daysLeft: 40 }, 'Còn 40 ngày'],
    [{ state: 'closed', lastDay: '2021-12-19' }, 'Đã hết hạn nhận hồ sơ'],
    [{ state: 'upcoming', opensOn: '2022-01-01' }, 'Chưa bắt đầu'],
    [{ state: 'anytime', periodEnded: true }, 'Nhận hồ sơ thường xuyên'],
  ] as const)('%o reads “%s”', (status, words) => {
    expect(statusLabel(status)).toBe(words);
  });
});

describe('a deadline in words', () => {
  it('puts the wording and the last day side by side', () => {
    expect(deadlineInWords({ before: '2021-09-08', wording: 'trước ngày 08/9/2021' })).toBe(
      '“trước ngày 08/9/2021”, tức là đến hết thứ Ba 07/09/2021',
    );
  });

  it('crosses a year', () => {
    expect(deadlineInWords({ before: '2022-01-01', wording: 'trước năm 2022' })).toContain(
      'thứ Sáu 31/12/2021',
    );
  });
});
