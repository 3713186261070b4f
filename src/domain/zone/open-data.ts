import type { PlainDate } from '../vietnamese/time.ts';
import { scaleOn, ZONE_LEVELS, type ZoneLevel } from './constants.ts';
import type { ZoneDay } from './history.ts';
import type { Commune } from './layout-schema.ts';
import type { ZoneTotal } from './totals-schema.ts';

interface Zone {
  id: string;
  communes: readonly Commune[];
  days: readonly ZoneDay[];
  totals: readonly ZoneTotal[];
}

/** How many units of a kind stood at a level (`count`), or, with a `code`, that one commune did (count 1). */
export interface ZoneRecord {
  province: string;
  date: PlainDate;
  scale: 'colours' | 'levels';
  unit: 'commune' | 'district' | 'province';
  /** Part of the province that the count is of; `null`: all of it. */
  area: string | null;
  code: string | null;
  name: string | null;
  level: ZoneLevel;
  count: number;
  sample: boolean;
  source: string | null;
  trust: 'A' | 'B' | null;
}

/** Everything known of a province: totals first, then levels of communes. */
export function zoneRecords({ id, communes, days, totals }: Zone): ZoneRecord[] {
  return [
    ...totals.flatMap((total) => totalRecords(id, total)),
    ...days.flatMap((day) => dayRecords(id, day, communes)),
  ];
}

function totalRecords(province: string, total: ZoneTotal): ZoneRecord[] {
  const { date, area = null, communes, districts, source } = total;
  const shared = { province, date, scale: scaleOn(date).id, area, code: null, name: null };
  const origin = { sample: false, source: source.url, trust: source.trust };
  const counted = [
    { unit: 'commune' as const, counts: communes },
    { unit: 'district' as const, counts: districts },
  ].flatMap(({ unit, counts }) =>
    counts ? ZONE_LEVELS.map((level) => ({ ...shared, unit, level, count: counts[level], ...origin })) : [],
  );
  if (!total.province) return counted;
  return [...counted, { ...shared, unit: 'province', level: total.province, count: 1, ...origin }];
}

function dayRecords(province: string, day: ZoneDay, communes: readonly Commune[]): ZoneRecord[] {
  const { date, sample, levels } = day;
  const shared = { province, date, scale: scaleOn(date).id, unit: 'commune' as const, area: null };
  return communes.flatMap(({ code, name }) => {
    const level = levels[code];
    return level ? [{ ...shared, code, name, level, count: 1, sample, source: null, trust: null }] : [];
  });
}
