import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateInVietnam,
  daysBetween,
  formatDateWithWeekday,
  formatInstant,
  isPlainDate,
  startOfDay,
  toIsoInVietnam,
} from '#domain/vietnamese/time.ts';

describe('dates', () => {
  it.each([
    ['2021-02-28', true],
    ['2021-02-29', false],
    ['2024-02-29', true],
    ['2021-13-01', false],
    ['2021-9-8', false],
    ['08/09/2021', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isPlainDate(text)).toBe(exists);
  });

  it('counts across months and years', () => {
    expect(addDays('2021-12-31', 1)).toBe('2022-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2021-12-31', '2022-01-01')).toBe(1);
    expect(daysBetween('2022-01-01', '2021-12-31')).toBe(-1);
  });

  it('names the weekday as a notice does', () => {
    expect(formatDateWithWeekday('2021-09-07')).toBe('thứ Ba 07/09/2021');
    expect(formatDateWithWeekday('2021-12-19')).toBe('Chủ nhật 19/12/2021');
  });
});

describe('instants, whatever zone the machine is in', () => {
  it.each([
    ['2021-09-07T16:59:59Z', '2021-09-07'],
    ['2021-09-07T17:00:00Z', '2021-09-08'],
    ['2021-12-31T17:00:00Z', '2022-01-01'],
  ])('%s is %s in Vietnam', (instant, date) => {
    expect(dateInVietnam(Date.parse(instant))).toBe(date);
  });

  it('begins a day at 00:00:00 +07:00', () => {
    expect(startOfDay('2021-09-08')).toBe(Date.parse('2021-09-07T17:00:00Z'));
  });

  it('is told in Vietnam’s time', () => {
    const instant = Date.parse('2021-12-10T03:24:07Z');
    expect(formatInstant(instant)).toBe('10:24:07, thứ Sáu 10/12/2021');
    expect(toIsoInVietnam(instant)).toBe('2021-12-10T10:24:07+07:00');
  });
});
