import { isWorkingDay } from './holidays.ts';
import { addDays, DAY_MS, dateInVietnam, type PlainDate, startOfDay } from './time.ts';

/** The number of a date as SQL counts it: whole days of Vietnam since 1970. */
export function dayNumber(date: PlainDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

/**
 * Working days up to each date of a stretch, the first date not counted: the difference of two of them is the working
 * days from one date to the other. `first` is the number of the first date.
 */
export function workingDayCounts(from: PlainDate, to: PlainDate): { first: number; counts: number[] } {
  const counts = [0];
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    counts.push((counts.at(-1) ?? 0) + Number(isWorkingDay(date)));
  }
  return { first: dayNumber(from), counts };
}

/** Working days from one instant to another by the calendar: 0 within one day, 1 to the next working day. */
export function workingDaysBetween(from: number, to: number): number {
  const { counts } = workingDayCounts(dateInVietnam(from), dateInVietnam(to));
  return counts.at(-1) ?? 0;
}

/** Milliseconds by which Vietnam's days begin before UTC's. */
export const VIETNAM_OFFSET_MS = -startOfDay('1970-01-01');

/** Values and how often each occurs. */
export type Histogram = readonly { value: number; count: number }[];

/** The median; between two middle values their mean. Null where there is nothing. */
export function medianOf(histogram: Histogram): number | null {
  const sorted = histogram.toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;

  function at(place: number): number {
    let passed = 0;
    for (const { value, count } of sorted) {
      passed += count;
      if (place < passed) return value;
    }
    return 0;
  }
}
