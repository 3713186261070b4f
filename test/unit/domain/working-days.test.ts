import { expect, it } from 'vitest';
import { isWorkingDay } from '#domain/vietnamese/holidays.ts';
import { addDays } from '#domain/vietnamese/time.ts';
import { medianOf, workingDayCounts, workingDaysBetween } from '#domain/vietnamese/working-days.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);

it.each([
  ['2021-09-02', false],
  ['2021-09-03', false],
  ['2021-09-06', true],
  ['2021-12-04', false],
  ['2021-02-10', false],
  ['2021-02-17', true],
  ['2022-01-03', false],
  ['2024-04-29', false],
  ['2024-05-04', true],
  ['2025-04-26', true],
  ['2025-05-02', false],
  ['2026-02-23', true],
])('knows whether offices work on %s: %s', (date, works) => {
  expect(isWorkingDay(date)).toBe(works);
});

/* The first of the first and the tenth of the third lunar month, computed from new moons at +07:00. */
it.each([
  ['2021-02-12', '2021-04-21'],
  ['2022-02-01', '2022-04-10'],
  ['2023-01-22', '2023-04-29'],
  ['2024-02-10', '2024-04-18'],
  ['2025-01-29', '2025-04-07'],
  ['2026-02-17', '2026-04-26'],
  ['2027-02-06', '2027-04-16'],
])('is free on the first three days of Tết (%s) and on the Hùng Kings’ day (%s)', (tet, kings) => {
  expect([tet, addDays(tet, 1), addDays(tet, 2), kings].filter(isWorkingDay)).toEqual([]);
});

it.each([
  ['2022-04-11', 'Giỗ Tổ on a Sunday'],
  ['2026-04-27', 'Giỗ Tổ on a Sunday'],
  ['2022-01-03', '1/1 on a Saturday'],
  ['2023-05-03', 'Giỗ Tổ and 30/4 on a weekend'],
  ['2023-09-04', '2/9 on a Saturday'],
  ['2027-05-03', '1/5 on a Saturday'],
])('is free on %s in place of a weekend: %s', (date) => {
  expect(isWorkingDay(date)).toBe(false);
});

it('counts the free days of the law in every year: eleven, beside weekends and exchanged days', () => {
  const free = (year: number) => {
    let days = 0;
    for (let date = `${year}-01-01`; date.startsWith(String(year)); date = addDays(date, 1)) {
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      if (!isWorkingDay(date) && weekday !== 0 && weekday !== 6) days++;
    }
    return days;
  };
  expect([2021, 2022, 2023, 2024, 2025, 2026, 2027].map(free)).toEqual([11, 11, 11, 12, 12, 13, 11]);
});

it.each([
  ['2021-12-02T08:00:00', '2021-12-02T17:00:00', 0],
  ['2021-12-02T23:59:59', '2021-12-03T00:00:00', 1],
  ['2021-12-03T08:00:00', '2021-12-06T08:00:00', 1],
  ['2021-09-01T08:00:00', '2021-09-06T08:00:00', 1],
  ['2022-01-28T08:00:00', '2022-02-07T08:00:00', 1],
  ['2021-12-31T08:00:00', '2022-01-04T08:00:00', 1],
])('counts working days from %s to %s: %i', (from, to, days) => {
  expect(workingDaysBetween(at(from), at(to))).toBe(days);
});

it('counts the same through a whole stretch as one by one', () => {
  const { counts } = workingDayCounts('2021-01-01', '2021-12-31');
  expect(counts.length).toBe(365);
  expect(counts.at(-1)).toBe(250);
});

it.each([
  [[], null],
  [[{ value: 4, count: 1 }], 4],
  [
    [
      { value: 9, count: 1 },
      { value: 1, count: 2 },
    ],
    1,
  ],
  [
    [
      { value: 1, count: 2 },
      { value: 4, count: 2 },
    ],
    2.5,
  ],
])('finds the median of %j: %s', (histogram, median) => {
  expect(medianOf(histogram)).toBe(median);
});
