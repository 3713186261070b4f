import type { PlainDate } from '#domain/vietnamese/time.ts';
import type { ZoneLevel } from '#domain/zone/constants.ts';
import type { ZoneDay } from '#domain/zone/history.ts';
import type { ZoneTotal } from '#domain/zone/totals-schema.ts';
import type { ZoneEntry } from '../../collections/zones.ts';

/** What is known of a province on a date: the map, or published totals, or both. */
export interface ZoneDate {
  date: PlainDate;
  day: ZoneDay | undefined;
  totals: ZoneTotal[];
}

/** Every date that has a page: those of a province that has tiles. The earliest first. */
export function listDates({ communes, days, totals }: ZoneEntry): ZoneDate[] {
  if (communes.length === 0) return [];
  const dates = new Set([...days, ...totals].map(({ date }) => date));
  return [...dates].sort().map((date) => ({
    date,
    day: days.find((one) => one.date === date),
    totals: totals.filter((one) => one.date === date),
  }));
}

export interface ProvinceLevel {
  zone: ZoneEntry;
  level: ZoneLevel;
  total: ZoneTotal;
}

/** The newest published level of each province as a whole, the newest first, then by name. */
export function latestLevels(zones: readonly ZoneEntry[]): ProvinceLevel[] {
  return zones
    .flatMap((zone) => {
      const total = zone.totals.findLast(({ province, area }) => province && !area);
      return total?.province ? [{ zone, level: total.province, total }] : [];
    })
    .toSorted(
      (a, b) =>
        b.total.date.localeCompare(a.total.date) || a.zone.province.localeCompare(b.zone.province, 'vi'),
    );
}

/** The newest published count of communes, for a province as a whole. */
export function latestCommuneTotal({ totals }: ZoneEntry): ZoneTotal | undefined {
  return totals.findLast(({ communes, area }) => communes && !area);
}

/** The districts in the layout's order, each with its communes by name. */
export function groupByDistrict(communes: ZoneEntry['communes']) {
  const districts = [...new Set(communes.map(({ district }) => district))];
  return districts.map((district) => ({
    district,
    communes: communes
      .filter((one) => one.district === district)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
  }));
}
