import { daysBetween, type PlainDate } from '../vietnamese/time.ts';
import { scaleOn, ZONE_LEVELS, type ZoneLevel, type ZoneScale } from './constants.ts';
import type { ZoneDayLists } from './levels-schema.ts';

/** The level of every commune, by its code, on one date. */
export interface ZoneDay {
  date: PlainDate;
  sample: boolean;
  levels: Record<string, ZoneLevel>;
}

/** How many communes stand at each level. */
export type LevelCounts = Record<ZoneLevel, number>;

/** The lists of an editor's file as a level by code. */
export function toZoneDay({ date, sample, ...lists }: ZoneDayLists): ZoneDay {
  const levels = ZONE_LEVELS.flatMap((level) => lists[level].map((code) => [code, level] as const));
  return { date, sample, levels: Object.fromEntries(levels) };
}

/** How many of the communes stood at each level on the day. */
export function countLevels(day: ZoneDay, codes: readonly string[]): LevelCounts {
  const counts: LevelCounts = { green: 0, yellow: 0, orange: 0, red: 0 };
  for (const code of codes) {
    const level = day.levels[code];
    if (level) counts[level] += 1;
  }
  return counts;
}

/**
 * Days for which the commune was green under the scale. A level holds from its date until the next date that has
 * one, but not over a change of scale; the last date opens nothing, because nobody knows how long it held.
 */
export function daysGreen(days: readonly ZoneDay[], code: string, scale: ZoneScale): number {
  return within(days, scale).reduce((sum, day, index, all) => {
    const next = all[index + 1];
    return next && day.levels[code] === 'green' ? sum + daysBetween(day.date, next.date) : sum;
  }, 0);
}

/**
 * Days from the first date on which the commune was red to the first later one on which it was green, under the
 * scale; `null` where it was never red, or did not turn green.
 */
export function daysFromRedToGreen(days: readonly ZoneDay[], code: string, scale: ZoneScale): number | null {
  const series = within(days, scale);
  const red = series.find(({ levels }) => levels[code] === 'red');
  if (!red) return null;
  const green = series.find(({ date, levels }) => date > red.date && levels[code] === 'green');
  return green ? daysBetween(red.date, green.date) : null;
}

/** The days on which the scale was in force, the earliest first. */
function within(days: readonly ZoneDay[], scale: ZoneScale): ZoneDay[] {
  return days
    .filter(({ date }) => scaleOn(date).id === scale.id)
    .toSorted((a, b) => a.date.localeCompare(b.date));
}
