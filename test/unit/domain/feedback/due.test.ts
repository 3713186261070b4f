import { describe, expect, it } from 'vitest';
import { dueOn, lateFrom, WORKING_DAYS } from '#domain/feedback/due.ts';
import { FEEDBACK_KINDS, type FeedbackKind } from '#domain/feedback/schema.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);

describe('the last day for an answer', () => {
  it.each<[string, FeedbackKind, string, string]>([
    ['skips a weekend', 'obstacle', '2021-12-02T12:00:00', '2021-12-09'],
    ['skips two', 'mistake', '2021-12-02T12:00:00', '2021-12-13'],
    ['skips two', 'suggestion', '2021-12-02T12:00:00', '2021-12-16'],
    ['is the same for other things', 'other', '2021-12-02T12:00:00', '2021-12-16'],
    ['doesn’t count the day of sending, however early', 'obstacle', '2021-12-06T00:00:00', '2021-12-13'],
    ['… or late', 'obstacle', '2021-12-06T23:59:59', '2021-12-13'],
    [
      'counts from the next working day what came on a Saturday',
      'obstacle',
      '2021-12-04T09:00:00',
      '2021-12-10',
    ],
    ['skips the National Day and the day with it', 'obstacle', '2021-09-01T08:00:00', '2021-09-10'],
    ['skips the New Year in place of its Saturday', 'obstacle', '2021-12-31T08:00:00', '2022-01-10'],
    ['skips the five days of Tết', 'obstacle', '2022-01-28T16:00:00', '2022-02-11'],
    ['skips 30/4 and 1/5 in place of a weekend', 'obstacle', '2022-04-29T08:00:00', '2022-05-10'],
    ['counts a Saturday that is worked in exchange', 'obstacle', '2024-04-26T08:00:00', '2024-05-07'],
  ])('%s: %s sent at %s, by %s', (_, kind, sent, last) => {
    expect(dueOn(kind, at(sent))).toBe(last);
  });

  it('goes by Vietnam’s date, wherever the clock is', () => {
    expect(dueOn('obstacle', Date.parse('2021-12-05T17:00:00Z'))).toBe('2021-12-13');
    expect(dueOn('obstacle', Date.parse('2021-12-05T16:59:59Z'))).toBe('2021-12-10');
  });

  it('comes first for who can’t hand in a dossier', () => {
    expect(FEEDBACK_KINDS.map((kind) => WORKING_DAYS[kind])).toEqual([5, 7, 10, 10]);
  });

  it('is kept until its last second', () => {
    expect(lateFrom('2021-12-09')).toBe(at('2021-12-10T00:00:00'));
    expect(lateFrom('2021-12-31')).toBe(at('2022-01-01T00:00:00'));
  });
});
