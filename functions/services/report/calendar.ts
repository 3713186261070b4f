import { HOLIDAY_YEARS } from '#domain/vietnamese/holidays.ts';
import { DAY_MS, dateInVietnam } from '#domain/vietnamese/time.ts';
import { workingDayCounts } from '#domain/vietnamese/working-days.ts';

/** The working days since the first year that is known; a day more, for what is written as the clock strikes. */
export function calendarUntil(now: number) {
  return workingDayCounts(`${HOLIDAY_YEARS.first}-01-01`, dateInVietnam(now + DAY_MS));
}
